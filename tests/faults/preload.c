/* SPDX-License-Identifier: MIT */
/* Faults for a whole program. The library is loaded before the C library (LD_PRELOAD) and replaces its allocator.
 *
 * main is wrapped. With FAULTS_RECORD it runs in a child for each n = 1, 2, ..., in which the n-th allocation fails
 * (with FAULTS_MODE=on: every one from there on), until a child meets no failure. Allocations before main, such as
 * those of the dynamic linker, and after it do not count. Each child is a line of the record:
 *
 *     n  exit status  signal  failures  blocks not freed  bytes on standard output  first line of standard error
 *
 * Lines are in the order in which the children end. FAULTS_STDIN: the file that each child has as standard input.
 * FAULTS_STEP=N: n grows by N. FAULTS_ERRNO=0: a failure does not set errno, as with some allocators other than malloc.
 * FAULTS_ALARM=N: a signal comes every N microseconds, without SA_RESTART, so that system calls end with EINTR.
 * FAULTS_READ=K:ACTION:FILE: before the K-th fread or read of the program, `error` makes the input fail, `append` and
 * `truncate` change FILE. */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdalign.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

enum { CHILD_SECONDS = 120, CHILDREN = 24, LINE = 400 };

typedef int (*main_function)(int argc, char **argv, char **environment);

/* ---- the replaced functions ---- */

static struct {
    void *(*malloc)(size_t size);
    void *(*calloc)(size_t count, size_t size);
    void *(*realloc)(void *memory, size_t size);
    void (*free)(void *memory);
    int (*posix_memalign)(void **memory, size_t alignment, size_t size);
    void *(*aligned_alloc)(size_t alignment, size_t size);
    size_t (*fread)(void *memory, size_t size, size_t count, FILE *stream);
    ssize_t (*read)(int fd, void *memory, size_t size);
} real;

/* dlsym may allocate memory itself, before the real allocator is known. */
static alignas(max_align_t) char early[16384];
static size_t early_used;
static bool resolving;

static bool is_early(const void *memory) {
    return (const char *)memory >= early && (const char *)memory < early + sizeof early;
}

static void *allocate_early(size_t size) {
    size_t rounded = (size + alignof(max_align_t) - 1) / alignof(max_align_t) * alignof(max_align_t);
    if (rounded < size || rounded > sizeof early - early_used)
        return NULL;
    void *memory = early + early_used;
    early_used += rounded;
    return memory;
}

/* Converts a pointer to data to a pointer to a function; C has no cast for this. */
static void find(const char *name, void *function) {
    void *symbol = dlsym(RTLD_NEXT, name);
    memcpy(function, &symbol, sizeof symbol);
}

static bool resolve(void) {
    if (real.free)
        return true;
    if (resolving)
        return false;
    resolving = true;
    find("malloc", (void *)&real.malloc);
    find("calloc", (void *)&real.calloc);
    find("realloc", (void *)&real.realloc);
    find("posix_memalign", (void *)&real.posix_memalign);
    find("aligned_alloc", (void *)&real.aligned_alloc);
    find("fread", (void *)&real.fread);
    find("read", (void *)&real.read);
    find("free", (void *)&real.free);
    resolving = false;
    return true;
}

/* NOLINTBEGIN(readability-inconsistent-declaration-parameter-name): the C library names parameters in its own way */

/* ---- memory ---- */

static struct {
    atomic_bool armed;
    atomic_long made;
    atomic_long failed;
    atomic_long live;
    long first; /* the allocation that fails */
    bool on;    /* whether all after it fail, too */
    bool keeps_errno;
} memory_state;

static bool fails(void) {
    if (!atomic_load(&memory_state.armed))
        return false;
    long n = atomic_fetch_add(&memory_state.made, 1) + 1;
    if (n != memory_state.first && !(memory_state.on && n > memory_state.first))
        return false;
    atomic_fetch_add(&memory_state.failed, 1);
    if (!memory_state.keeps_errno)
        errno = ENOMEM;
    return true;
}

static void *counted(void *memory) {
    if (memory && atomic_load(&memory_state.armed))
        atomic_fetch_add(&memory_state.live, 1);
    return memory;
}

void *malloc(size_t size) {
    if (!resolve())
        return allocate_early(size);
    return fails() ? NULL : counted(real.malloc(size));
}

void *calloc(size_t count, size_t size) {
    if (!resolve()) /* static memory is zero */
        return size > 0 && count > SIZE_MAX / size ? NULL : allocate_early(count * size);
    return fails() ? NULL : counted(real.calloc(count, size));
}

void *realloc(void *memory, size_t size) {
    if (!resolve() || (memory && is_early(memory))) {
        void *moved = real.malloc ? real.malloc(size) : allocate_early(size);
        size_t rest = memory ? (size_t)(early + sizeof early - (char *)memory) : 0;
        return moved && memory ? memcpy(moved, memory, size < rest ? size : rest) : moved;
    }
    if (fails())
        return NULL;
    return memory ? real.realloc(memory, size) : counted(real.realloc(NULL, size));
}

void free(void *memory) {
    if (!memory || is_early(memory))
        return;
    if (!resolve())
        return;
    if (atomic_load(&memory_state.armed))
        atomic_fetch_sub(&memory_state.live, 1);
    real.free(memory);
}

int posix_memalign(void **memory, size_t alignment, size_t size) {
    resolve();
    if (fails())
        return ENOMEM;
    int code = real.posix_memalign(memory, alignment, size);
    if (code == 0)
        counted(*memory);
    return code;
}

void *aligned_alloc(size_t alignment, size_t size) {
    resolve();
    return fails() ? NULL : counted(real.aligned_alloc(alignment, size));
}

/* ---- input ---- */

static struct {
    long left; /* reads before the action */
    char action[16];
    const char *file;
} read_state;

static void append(const char *path) {
    static const char text[] = "\nA line that was added while the file was read. (RSA)\n";
    int file = open(path, O_WRONLY | O_APPEND | O_CLOEXEC);
    if (file < 0 || write(file, text, sizeof text - 1) < 0)
        abort();
    close(file);
}

/* The memory of a process has no page 0: reading it gives EIO, like a broken disk. */
static void break_input(int input) {
    int broken = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    if (broken < 0 || dup2(broken, input) < 0)
        abort();
    close(broken);
}

static void before_read(int input) {
    if (read_state.left == 0 || --read_state.left > 0)
        return;
    if (strcmp(read_state.action, "error") == 0)
        break_input(input);
    else if (strcmp(read_state.action, "append") == 0)
        append(read_state.file);
    else if (strcmp(read_state.action, "truncate") != 0 || truncate(read_state.file, 700) != 0)
        abort();
}

size_t fread(void *memory, size_t size, size_t count, FILE *stream) {
    resolve();
    before_read(fileno(stream));
    return real.fread(memory, size, count, stream);
}

ssize_t read(int fd, void *memory, size_t size) {
    resolve();
    before_read(fd);
    return real.read(fd, memory, size);
}

/* NOLINTEND(readability-inconsistent-declaration-parameter-name) */

/* ---- the children ---- */

/* A child, and the result that it leaves for its parent. Many run at once, since most of their time is spent starting
 * and ending. */
typedef struct child {
    pid_t process; /* 0 if there is none */
    long first;
    int out;
    int err;
    struct {
        long failed;
        long live;
    } * left;
} child;

typedef struct sweep {
    child children[CHILDREN];
    FILE *record;
    long next; /* the n of the next child */
    long step;
    size_t running;
    bool ending; /* whether a child met no failure */
} sweep;

static long number_of(const char *name, long otherwise) {
    const char *text = getenv(name);
    return text ? strtol(text, NULL, 10) : otherwise;
}

static void open_standard_input(void) {
    const char *path = getenv("FAULTS_STDIN");
    int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    if (path && (file < 0 || dup2(file, STDIN_FILENO) < 0 || close(file) != 0))
        abort();
}

_Noreturn static void run_child(const child *c, main_function run, int argc, char **argv, char **environment) {
    alarm(CHILD_SECONDS);
    if (dup2(c->out, STDOUT_FILENO) < 0 || dup2(c->err, STDERR_FILENO) < 0)
        abort();
    open_standard_input();
    memory_state.first = c->first;
    atomic_store(&memory_state.armed, true);
    int code = run(argc, argv, environment);
    atomic_store(&memory_state.armed, false);
    c->left->failed = atomic_load(&memory_state.failed);
    c->left->live = atomic_load(&memory_state.live);
    fflush(NULL);
    _exit(code);
}

static void write_record(FILE *record, const child *c, int status) {
    char line[LINE];
    struct stat size;
    ssize_t length = pread(c->err, line, sizeof line - 1, 0);
    line[length > 0 ? length : 0] = '\0';
    line[strcspn(line, "\n")] = '\0';
    if (fstat(c->out, &size) != 0)
        abort();
    fprintf(record, "%ld\t%d\t%d\t%ld\t%ld\t%lld\t%s\n", c->first, WIFEXITED(status) ? WEXITSTATUS(status) : -1,
            WIFSIGNALED(status) ? WTERMSIG(status) : 0, c->left->failed, c->left->live, (long long)size.st_size, line);
}

static void prepare_children(sweep *s) {
    size_t size = sizeof *s->children[0].left;
    for (size_t i = 0; i < CHILDREN; i++) {
        child *c = &s->children[i];
        c->out = memfd_create("out", MFD_CLOEXEC);
        c->err = memfd_create("err", MFD_CLOEXEC);
        c->left = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        if (c->out < 0 || c->err < 0 || c->left == MAP_FAILED)
            abort();
    }
}

static void empty(int file) {
    if (ftruncate(file, 0) != 0 || lseek(file, 0, SEEK_SET) != 0)
        abort();
}

/* Starts a child in a free place. Returns true in the child. */
static bool start_child(sweep *s, child *c) {
    empty(c->out);
    empty(c->err);
    c->left->failed = c->left->live = -1;
    c->first = s->next;
    s->next += s->step;
    s->running++;
    fflush(s->record);
    c->process = fork();
    if (c->process < 0)
        abort();
    return c->process == 0;
}

static void end_child(sweep *s) {
    int status;
    pid_t process = waitpid(-1, &status, 0);
    child *c = s->children;
    while (c < s->children + CHILDREN && c->process != process)
        c++;
    if (process <= 0 || c == s->children + CHILDREN)
        abort();
    write_record(s->record, c, status);
    s->ending = s->ending || c->left->failed == 0;
    c->process = 0;
    s->running--;
}

static int run_sweep(main_function run, int argc, char **argv, char **environment, const char *path) {
    static sweep s;
    s = (sweep){.record = fopen(path, "w"), .next = 1, .step = number_of("FAULTS_STEP", 1)};
    if (!s.record)
        abort();
    prepare_children(&s);
    while (!s.ending || s.running > 0) {
        for (size_t i = 0; i < CHILDREN && !s.ending; i++)
            if (s.children[i].process == 0 && start_child(&s, &s.children[i]))
                run_child(&s.children[i], run, argc, argv, environment);
        end_child(&s);
    }
    return fclose(s.record);
}

/* ---- main ---- */

static main_function program;

static void ignore(int number) {
    (void)number;
}

static void start_alarm(long microseconds) {
    struct sigaction action = {.sa_handler = ignore};
    struct itimerval interval = {{0, (suseconds_t)microseconds}, {0, (suseconds_t)microseconds}};
    if (sigaction(SIGALRM, &action, NULL) != 0 || setitimer(ITIMER_REAL, &interval, NULL) != 0)
        abort();
}

static void prepare_read(const char *text) {
    char *end;
    read_state.left = strtol(text, &end, 10);
    size_t length = strcspn(end + 1, ":");
    if (*end != ':' || length >= sizeof read_state.action)
        abort();
    memcpy(read_state.action, end + 1, length);
    read_state.file = end + 1 + length + (end[1 + length] == ':' ? 1 : 0);
}

static int run_program(int argc, char **argv, char **environment) {
    const char *record = getenv("FAULTS_RECORD");
    const char *mode = getenv("FAULTS_MODE");
    const char *reading = getenv("FAULTS_READ");
    memory_state.on = mode && strcmp(mode, "on") == 0;
    unsetenv("FAULTS_RECORD"); /* programs that this one starts must run as usual */
    memory_state.keeps_errno = number_of("FAULTS_ERRNO", 1) == 0;
    if (reading)
        prepare_read(reading);
    if (number_of("FAULTS_ALARM", 0) > 0)
        start_alarm(number_of("FAULTS_ALARM", 0));
    return record ? run_sweep(program, argc, argv, environment, record) : program(argc, argv, environment);
}

/* NOLINTBEGIN(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp): the C library calls the main that is passed
 * here. */
int __libc_start_main(main_function run, int argc, char **argv, void (*init)(void), void (*fini)(void),
                      void (*linker_fini)(void), void *stack_end);

int __libc_start_main(main_function run, int argc, char **argv, void (*init)(void), void (*fini)(void),
                      void (*linker_fini)(void), void *stack_end) {
    int (*start)(main_function, int, char **, void (*)(void), void (*)(void), void (*)(void), void *) = NULL;
    find("__libc_start_main", (void *)&start);
    if (!start)
        abort();
    program = run;
    return start(run_program, argc, argv, init, fini, linker_fini, stack_end);
}
/* NOLINTEND(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp) */
