/* SPDX-License-Identifier: MIT */
/* Memory that is counted: an allocator over the caller's that refuses what goes over the limit max_memory. What a call
 * takes is counted from its begin to its end, and what its result keeps goes on being counted where it can grow; a
 * result gives its blocks back through the same allocator, whose state lives as long as the result. Not for two threads
 * at once: whatever reads a result takes memory from csem__meter_base().
 *
 * Every function takes the allocator that csem__meter_begin() has made; with another one it does nothing. */
#ifndef CSEM_BASE_METER_H
#define CSEM_BASE_METER_H

#include "base/memory.h"

#include <csemplan/error.h>

/* Makes allocator one that counts, over the one that it was. max_memory is in bytes; 0: no limit; UINT64_MAX: by the
 * input, and none before csem__meter_input() has told of it. False: no memory, and allocator is as before. */
bool csem__meter_begin(csem_allocator *allocator, uint64_t max_memory);

/* An input of so many bytes comes in. A limit that goes by the input grows with each. */
void csem__meter_input(const csem_allocator *allocator, uint64_t length);

/* What a call that ends with code returns: CSEM_ERROR_LIMIT with its message where memory lacked for the limit. A call
 * that failed has no result: nothing may be given back through the allocator any more. */
int csem__meter_end(const csem_allocator *allocator, int code, csem_error *error);

/* The same for a call that adds an input to a result. Where it failed, the input does not count. */
int csem__meter_added(const csem_allocator *allocator, uint64_t length, int code, csem_error *error);

/* A result has given everything back: the state goes, too. */
void csem__meter_close(const csem_allocator *allocator);

/* The allocator below. */
csem_allocator csem__meter_base(const csem_allocator *allocator);

/* Counts memory that comes from elsewhere. False: over the limit, and not counted. */
bool csem__meter_charge(const csem_allocator *allocator, uint64_t size);
void csem__meter_refund(const csem_allocator *allocator, uint64_t size);

#endif
