/* SPDX-License-Identifier: MIT */
/* Memory that is counted: an allocator on top of the caller's that refuses what exceeds the limit max_memory. What a
 * call takes is counted from its begin to its end, and what its result keeps is counted as long as the result can grow;
 * a result frees its blocks through the same allocator, whose state lives as long as the result. Two threads must not
 * use it at the same time: whatever reads a result takes memory from csem__meter_base().
 *
 * Every function takes an allocator that csem__meter_begin() has made; with another one it does nothing. */
#ifndef CSEM_BASE_METER_H
#define CSEM_BASE_METER_H

#include "base/memory.h"

#include <csemplan/error.h>

/* Replaces allocator with one that counts and uses the former one. max_memory is in bytes; 0: no limit; UINT64_MAX: a
 * limit in proportion to the input, and none before csem__meter_input() was called. False: out of memory, and
 * allocator is unchanged. */
bool csem__meter_begin(csem_allocator *allocator, uint64_t max_memory);

/* Adds an input of this length. A limit in proportion to the input grows with each. */
void csem__meter_input(const csem_allocator *allocator, uint64_t length);

/* What a call that ends with code returns: CSEM_ERROR_LIMIT with its message if memory ran out because of the limit.
 * A call that failed has no result: nothing may be freed through the allocator any more. */
int csem__meter_end(const csem_allocator *allocator, int code, csem_error *error);

/* The same for a call that adds an input to a result. If it failed, the input is not counted. */
int csem__meter_added(const csem_allocator *allocator, uint64_t length, int code, csem_error *error);

/* Called when a result has freed everything: frees the state too. */
void csem__meter_close(const csem_allocator *allocator);

/* The allocator under it. */
csem_allocator csem__meter_base(const csem_allocator *allocator);

/* Counts memory that was allocated elsewhere. False: it would exceed the limit, and is not counted. */
bool csem__meter_charge(const csem_allocator *allocator, uint64_t size);
void csem__meter_refund(const csem_allocator *allocator, uint64_t size);

#endif
