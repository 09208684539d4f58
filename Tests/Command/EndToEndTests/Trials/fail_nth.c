// Lets one call that writes to a disk fail, as a full or broken disk does; loaded with LD_PRELOAD.
//
// FAIL_UNDER  calls on files whose path has this in it are counted
// FAIL_NTH    the one that fails; 0 for none
// FAIL_COUNT  a file that gets one byte for each call that was counted
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_int calls;

static int is_to_fail(const char *path) {
  const char *under = getenv("FAIL_UNDER"), *nth = getenv("FAIL_NTH"), *count = getenv("FAIL_COUNT");
  if (!under || !nth || !strstr(path, under)) return 0;
  int number = atomic_fetch_add(&calls, 1) + 1;
  ssize_t (*real_write)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
  int counter = count ? open(count, O_WRONLY | O_CREAT | O_APPEND, 0644) : -1;
  if (counter >= 0) {
    real_write(counter, ".", 1);
    close(counter);
  }
  if (number != atoi(nth)) return 0;
  errno = ENOSPC;
  return 1;
}

static int descriptor_is_to_fail(int descriptor) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_to_fail(path);
}

#define REAL(type, name, ...) type (*real)(__VA_ARGS__) = dlsym(RTLD_NEXT, name)

ssize_t write(int descriptor, const void *bytes, size_t count) {
  REAL(ssize_t, "write", int, const void *, size_t);
  if (!descriptor_is_to_fail(descriptor)) return real(descriptor, bytes, count);
  // A disk that fills up takes a part first.
  if (count > 1) real(descriptor, bytes, count / 2);
  errno = ENOSPC;
  return -1;
}

int fsync(int descriptor) {
  REAL(int, "fsync", int);
  return descriptor_is_to_fail(descriptor) ? -1 : real(descriptor);
}

int ftruncate(int descriptor, off_t length) {
  REAL(int, "ftruncate", int, off_t);
  return descriptor_is_to_fail(descriptor) ? -1 : real(descriptor, length);
}

int rename(const char *from, const char *to) {
  REAL(int, "rename", const char *, const char *);
  return is_to_fail(to) ? -1 : real(from, to);
}
