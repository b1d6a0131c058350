/*
 * A layer under a program's file operations, loaded before the C library (LD_PRELOAD). It sees only what lies
 * in one folder (BELLBOARD_DISK_FOLDER) and does two things: it writes down every operation with its bytes in
 * the order the system was asked (BELLBOARD_DISK_LOG), and it lets the n-th operation fail. Where a file named by
 * BELLBOARD_DISK_SLOW exists, each sync takes as many milliseconds longer as it says. It knows nothing of
 * databases. The program speaks to it by opening paths under /bellboard-disk/, which never exist:
 *
 *   mark/N                       writes N into the log: "this far it was acknowledged"
 *   arm/N/ERRNO/once|on/KINDS    the N-th operation of these kinds fails, or it and all after it
 *   arm/N/ERRNO/short/KINDS      it writes half of what it was given and says so, and all after it fail
 *   rest                         nothing fails any more
 *   pause, resume                nothing fails or is counted in between: who looks on has a disk that is well
 *   bad/FROM/LENGTH/PATH         these bytes of this file cannot be read any more, whatever it is called from then on
 *   shy/TIMES/FROM/LENGTH/PATH   they cannot be read so many times, and then they can
 *   count                        a file that says how many operations were counted and how many failed
 *
 * Kinds: r read, w write or resize, s sync, o open, c create, m rename, remove or make a folder.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST_FILES 65536
#define REAL(name, ...) \
  static __typeof__(&name) real; \
  if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;
static const char *folder;
static size_t folder_length;
static int log_file = -1;
static const char control[] = "/bellboard-disk/";

/* What a handle was opened on; another inode behind it means the number was given away since. */
static struct { unsigned id; dev_t device; ino_t inode; } files[MOST_FILES];
static unsigned last_id;

static struct { unsigned long at, counted, failed; int error, on, half, paused; char kinds[16]; } fault;

/* Places of the disk that cannot be read: they go with the file, not with its name. */
#define MOST_BAD 64
static struct { dev_t device; ino_t inode; unsigned long long from, until; unsigned long times; } bad[MOST_BAD];
static unsigned bad_count;

__attribute__((constructor)) static void begin(void) {
  folder = getenv("BELLBOARD_DISK_FOLDER");
  folder_length = folder ? strlen(folder) : 0;
  const char *log = getenv("BELLBOARD_DISK_LOG");
  if (log) log_file = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
}

/* Syncs of a disk that takes its time. */
static void dawdle(void) {
  const char *named = getenv("BELLBOARD_DISK_SLOW");
  if (!named) return;
  long file = syscall(SYS_openat, AT_FDCWD, named, O_RDONLY | O_CLOEXEC);
  if (file < 0) return;
  char said[16] = "";
  long length = syscall(SYS_read, file, said, sizeof said - 1);
  syscall(SYS_close, file);
  if (length > 0) usleep((useconds_t)(strtoul(said, NULL, 10) * 1000));
}

static int inside(const char *path) {
  return folder_length > 0 && path && strncmp(path, folder, folder_length) == 0 &&
         (path[folder_length] == '/' || path[folder_length] == '\0');
}

/* The full path of a name beside an open folder, e.g. while a tree is removed; NULL where it cannot be told. */
static const char *full(int beside, const char *path, char *into) {
  if (!path || path[0] == '/' || beside == AT_FDCWD) return path;
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", beside);
  ssize_t length = readlink(link, into, PATH_MAX);
  if (length <= 0 || (size_t)length + strlen(path) + 2 > PATH_MAX) return NULL;
  into[length] = '/';
  strcpy(into + length + 1, path);
  return into;
}

static unsigned watched(int file) {
  if (file < 0 || file >= MOST_FILES || files[file].id == 0) return 0;
  struct stat now;
  int kept = errno;
  int there = fstat(file, &now) == 0 && now.st_dev == files[file].device && now.st_ino == files[file].inode;
  errno = kept;
  if (!there) files[file].id = 0;
  return files[file].id;
}

static void put(const void *bytes, size_t length) {
  for (size_t done = 0; done < length;) {
    long wrote = syscall(SYS_write, log_file, (const char *)bytes + done, length - done);
    if (wrote <= 0) abort();
    done += (size_t)wrote;
  }
}

/* One entry: a head of four words, then the bytes. */
static void note(char what, unsigned long id, unsigned long long at, const void *bytes, size_t length) {
  if (log_file < 0) return;
  int kept = errno;
  char head[96];
  put(head, (size_t)snprintf(head, sizeof head, "%c %lu %llu %zu\n", what, id, at, length));
  put(bytes, length);
  errno = kept;
}

static void note_path(char what, unsigned long id, unsigned long long at, const char *path) {
  note(what, id, at, path, strlen(path));
}

/* Counts an operation and says whether it is to fail; 2: half of it may be done. */
static int fails(char kind) {
  if (fault.at == 0 || fault.paused || !strchr(fault.kinds, kind)) return 0;
  fault.counted += 1;
  if (fault.counted < fault.at || (fault.counted > fault.at && !fault.on)) return 0;
  fault.failed += 1;
  errno = fault.error;
  return fault.half && fault.counted == fault.at ? 2 : 1;
}

/* Whether a reading of an open file touches such a place. */
static int touches_bad(int file, long long at, size_t length) {
  if (bad_count == 0 || at < 0) return 0;
  struct stat now;
  int kept = errno;
  int there = fstat(file, &now) == 0;
  errno = kept;
  for (unsigned one = 0; there && one < bad_count; one += 1)
    if (bad[one].times > 0 && bad[one].device == now.st_dev && bad[one].inode == now.st_ino &&
        (unsigned long long)at < bad[one].until && (unsigned long long)at + length > bad[one].from) {
      if (bad[one].times < ULONG_MAX) bad[one].times -= 1;
      errno = EIO;
      return 1;
    }
  return 0;
}

static int told(const char *asked) {
  unsigned long at, times = ULONG_MAX;
  unsigned long long from, length;
  int path = 0;
  int error;
  char how[8], kinds[16];
  if (sscanf(asked, "mark/%lu", &at) == 1) note('K', at, 0, "", 0);
  else if (sscanf(asked, "arm/%lu/%d/%7[a-z]/%15[a-z]", &at, &error, how, kinds) == 4) {
    fault.at = at;
    fault.error = error;
    fault.half = strcmp(how, "short") == 0;
    fault.on = fault.half || strcmp(how, "on") == 0;
    fault.counted = fault.failed = 0;
    strcpy(fault.kinds, kinds);
  } else if ((sscanf(asked, "bad/%llu/%llu/%n", &from, &length, &path) == 2 ||
              sscanf(asked, "shy/%lu/%llu/%llu/%n", &times, &from, &length, &path) == 3) &&
             path > 0 && bad_count < MOST_BAD) {
    struct stat state;
    if (stat(asked + path, &state) == 0) {
      bad[bad_count].device = state.st_dev;
      bad[bad_count].inode = state.st_ino;
      bad[bad_count].from = from;
      bad[bad_count].times = times;
      bad[bad_count++].until = from + length;
    }
  } else if (strcmp(asked, "rest") == 0) fault.at = 0;
  else if (strcmp(asked, "pause") == 0) fault.paused = 1;
  else if (strcmp(asked, "resume") == 0) fault.paused = 0;
  else if (strcmp(asked, "count") == 0) {
    int file = memfd_create("count", MFD_CLOEXEC);
    if (file >= 0) dprintf(file, "%lu %lu", fault.counted, fault.failed), lseek(file, 0, SEEK_SET);
    return file;
  }
  errno = ENOENT;
  return -1;
}

typedef int opener(int beside, const char *path, int flags, mode_t mode);

static int opened(int beside, const char *path, int flags, mode_t mode, opener *really) {
  if (path && strncmp(path, control, sizeof control - 1) == 0) {
    pthread_mutex_lock(&gate);
    int file = told(path + sizeof control - 1);
    pthread_mutex_unlock(&gate);
    return file;
  }
  char room[PATH_MAX];
  const char *whole = full(beside, path, room);
  if (!inside(whole)) return really(beside, path, flags, mode);
  pthread_mutex_lock(&gate);
  struct stat state;
  int kept = errno;
  int was = lstat(whole, &state) == 0;
  errno = kept;
  int created = (flags & O_CREAT) && !was;
  int file = fails(created ? 'c' : 'o') ? -1 : really(beside, path, flags, mode);
  if (file >= 0 && file < MOST_FILES && fstat(file, &state) == 0) {
    files[file].id = ++last_id;
    files[file].device = state.st_dev;
    files[file].inode = state.st_ino;
    note_path('O', last_id, (unsigned long long)created, whole);
    if (!created && (flags & O_TRUNC)) note('T', last_id, 0, "", 0);
  }
  pthread_mutex_unlock(&gate);
  return file;
}

static mode_t mode_of(int flags, va_list more) {
  return (flags & (O_CREAT | __O_TMPFILE)) ? (mode_t)va_arg(more, int) : 0;
}

#define OPEN(name) \
  static int really_##name(int beside, const char *path, int flags, mode_t mode) { \
    REAL(name); \
    (void)beside; \
    return real(path, flags, mode); \
  } \
  int name(const char *path, int flags, ...) { \
    va_list more; \
    va_start(more, flags); \
    mode_t mode = mode_of(flags, more); \
    va_end(more); \
    return opened(AT_FDCWD, path, flags, mode, really_##name); \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name) \
  static int really_##name(int beside, const char *path, int flags, mode_t mode) { \
    REAL(name); \
    return real(beside, path, flags, mode); \
  } \
  int name(int beside, const char *path, int flags, ...) { \
    va_list more; \
    va_start(more, flags); \
    mode_t mode = mode_of(flags, more); \
    va_end(more); \
    return opened(beside, path, flags, mode, really_##name); \
  }
OPENAT(openat)
OPENAT(openat64)

/* Everything that works on an open file and is not worth a page of its own. */
#define ON_FILE(kind, call, then) \
  pthread_mutex_lock(&gate); \
  unsigned id = watched(file); \
  __typeof__(call) answer = id && fails(kind) ? -1 : (call); \
  if (id && answer >= 0) { then; } \
  pthread_mutex_unlock(&gate); \
  return answer

#define WRITING(name, params, ask_all, ask_half, at_offset) \
  ssize_t name params { \
    REAL(name); \
    pthread_mutex_lock(&gate); \
    unsigned id = watched(file); \
    int failing = id ? fails('w') : 0; \
    long long at = id ? (at_offset) : 0; \
    ssize_t answer = failing == 1 ? -1 : failing == 2 && length > 1 ? ask_half : ask_all; \
    if (id && answer > 0) note('W', id, (unsigned long long)at, bytes, (size_t)answer); \
    pthread_mutex_unlock(&gate); \
    return answer; \
  }

/* Where a plain write goes: to the end of a file opened for appending, else to where the handle stands. */
static long long standing(int file) {
  int flags = fcntl(file, F_GETFL);
  return (long long)lseek(file, 0, flags >= 0 && (flags & O_APPEND) ? SEEK_END : SEEK_CUR);
}

WRITING(write, (int file, const void *bytes, size_t length), real(file, bytes, length),
        real(file, bytes, length / 2), standing(file))
WRITING(pwrite, (int file, const void *bytes, size_t length, off_t offset), real(file, bytes, length, offset),
        real(file, bytes, length / 2, offset), offset)
WRITING(pwrite64, (int file, const void *bytes, size_t length, off64_t offset), real(file, bytes, length, offset),
        real(file, bytes, length / 2, offset), offset)

ssize_t writev(int file, const struct iovec *parts, int count) {
  REAL(writev);
  pthread_mutex_lock(&gate);
  unsigned id = watched(file);
  if (!id) {
    pthread_mutex_unlock(&gate);
    return real(file, parts, count);
  }
  long long at = standing(file);
  ssize_t answer = fails('w') ? -1 : real(file, parts, count);
  size_t left = answer > 0 ? (size_t)answer : 0;
  for (int part = 0; part < count && left > 0; part += 1) {
    size_t length = parts[part].iov_len < left ? parts[part].iov_len : left;
    note('W', id, (unsigned long long)at, parts[part].iov_base, length);
    at += (long long)length;
    left -= length;
  }
  pthread_mutex_unlock(&gate);
  return answer;
}

/* What is copied in the kernel is read back, so that its bytes stand in the log. */
static void note_copied(int file, unsigned id, long long at, ssize_t length) {
  if (log_file < 0 || length <= 0) return;
  char *bytes = malloc((size_t)length);
  if (!bytes || syscall(SYS_pread64, file, bytes, length, at) != length) abort();
  note('W', id, (unsigned long long)at, bytes, (size_t)length);
  free(bytes);
}

#define SENDING(name, offset_type) \
  ssize_t name(int file, int from, offset_type *offset, size_t length) { \
    REAL(name); \
    pthread_mutex_lock(&gate); \
    unsigned id = watched(file); \
    long long at = id ? standing(file) : 0; \
    int unread = watched(from) && touches_bad(from, offset ? (long long)*offset : (long long)lseek(from, 0, SEEK_CUR), length); \
    ssize_t answer = unread || (id && fails('w')) ? -1 : real(file, from, offset, length); \
    if (id) note_copied(file, id, at, answer); \
    pthread_mutex_unlock(&gate); \
    return answer; \
  }
ssize_t sendfile(int, int, off_t *, size_t);
ssize_t sendfile64(int, int, off64_t *, size_t);
SENDING(sendfile, off_t)
SENDING(sendfile64, off64_t)

/* A copy within the kernel that goes past the C library is sent the way above instead. */
long syscall(long number, ...) {
  static long (*real)(long, ...);
  if (!real) real = (long (*)(long, ...))dlsym(RTLD_NEXT, "syscall");
  va_list more;
  va_start(more, number);
  long a = va_arg(more, long), b = va_arg(more, long), c = va_arg(more, long);
  long d = va_arg(more, long), e = va_arg(more, long), f = va_arg(more, long);
  va_end(more);
  if (number == SYS_copy_file_range && folder_length > 0) {
    errno = ENOSYS;
    return -1;
  }
  return real(number, a, b, c, d, e, f);
}

ssize_t read(int file, void *bytes, size_t length) {
  REAL(read);
  if (!watched(file)) return real(file, bytes, length);
  ON_FILE('r', touches_bad(file, (long long)lseek(file, 0, SEEK_CUR), length) ? -1 : real(file, bytes, length), (void)0);
}
ssize_t pread(int file, void *bytes, size_t length, off_t offset) {
  REAL(pread);
  ON_FILE('r', touches_bad(file, (long long)offset, length) ? -1 : real(file, bytes, length, offset), (void)0);
}
ssize_t pread64(int file, void *bytes, size_t length, off64_t offset) {
  REAL(pread64);
  ON_FILE('r', touches_bad(file, (long long)offset, length) ? -1 : real(file, bytes, length, offset), (void)0);
}
int ftruncate(int file, off_t size) {
  REAL(ftruncate);
  ON_FILE('w', real(file, size), note('T', id, (unsigned long long)size, "", 0));
}
int ftruncate64(int file, off64_t size) {
  REAL(ftruncate64);
  ON_FILE('w', real(file, size), note('T', id, (unsigned long long)size, "", 0));
}
int fsync(int file) {
  REAL(fsync);
  if (watched(file)) dawdle();
  ON_FILE('s', real(file), note('S', id, 0, "", 0));
}
int fdatasync(int file) {
  REAL(fdatasync);
  if (watched(file)) dawdle();
  ON_FILE('s', real(file), note('S', id, 0, "", 0));
}

/* Names: `M` a folder made, `U` a name removed, `R` a name moved. */
#define NAMED(what, path, call) \
  if (!inside(path)) return call; \
  pthread_mutex_lock(&gate); \
  int answer = fails('m') ? -1 : call; \
  if (answer == 0) note_path(what, 0, 0, path); \
  pthread_mutex_unlock(&gate); \
  return answer

int mkdir(const char *path, mode_t mode) {
  REAL(mkdir);
  NAMED('M', path, real(path, mode));
}
int unlink(const char *path) {
  REAL(unlink);
  NAMED('U', path, real(path));
}
int rmdir(const char *path) {
  REAL(rmdir);
  NAMED('U', path, real(path));
}
int remove(const char *path) {
  REAL(remove);
  NAMED('U', path, real(path));
}
int unlinkat(int beside, const char *path, int flags) {
  REAL(unlinkat);
  char room[PATH_MAX];
  const char *whole = full(beside, path, room);
  NAMED('U', whole, real(beside, path, flags));
}
int rename(const char *from, const char *to) {
  REAL(rename);
  if (!inside(from) || !inside(to)) return real(from, to);
  pthread_mutex_lock(&gate);
  int answer = fails('m') ? -1 : real(from, to);
  if (answer == 0 && log_file >= 0) {
    size_t first = strlen(from), whole = first + strlen(to);
    char *both = malloc(whole + 1);
    if (!both) abort();
    strcpy(both, from);
    strcpy(both + first, to);
    note('R', 0, first, both, whole);
    free(both);
  }
  pthread_mutex_unlock(&gate);
  return answer;
}
