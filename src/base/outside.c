/* The world outside: the clock, folders, files written whole or not at all. */
#include "pathway/base.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

void clock_read(char today[11], char now[21]) {
    const char *given = getenv("PATHWAY_NOW");
    if (given && strlen(given) == 20) {
        snprintf(now, 21, "%s", given);
        snprintf(today, 11, "%.10s", given);
        return;
    }
    time_t seconds = time(NULL);
    struct tm here, utc;
    localtime_r(&seconds, &here);
    gmtime_r(&seconds, &utc);
    strftime(today, 11, "%Y-%m-%d", &here);
    strftime(now, 21, "%Y-%m-%dT%H:%M:%SZ", &utc);
}

int file_make_folders(const char *path, struct err *err) {
    struct buf part = {0};
    int result = 0;
    for (const char *slash = strchr(path + 1, '/'); slash && !result; slash = strchr(slash + 1, '/')) {
        part.size = 0;
        buf_add_size(&part, path, (size_t)(slash - path));
        if (mkdir(part.text, 0700) != 0 && errno != EEXIST)
            result = err_set(err, FAULT_MACHINE, "The folder %s could not be made: %s.", part.text, strerror(errno));
    }
    buf_free(&part);
    return result;
}

bool file_is_private(const char *path) {
    struct stat status;
    return stat(path, &status) == 0 && (status.st_mode & 077) == 0 && status.st_uid == geteuid();
}

static int write_all(int fd, const char *text, size_t size) {
    while (size) {
        ssize_t wrote = write(fd, text, size);
        if (wrote < 0 && errno != EINTR)
            return -1;
        if (wrote > 0) {
            text += wrote;
            size -= (size_t)wrote;
        }
    }
    return fsync(fd);
}

int file_place(const char *beside, const char *path, bool force) {
    if (!force && link(beside, path) == 0)
        return unlink(beside);
    return !force && errno == EEXIST ? -1 : rename(beside, path); /* some file systems know no links */
}

static int say_there(const char *path, struct err *err) {
    return err_set(err, FAULT_USAGE, "%s is there already. Nothing was written; add --force to replace it.", path);
}

int file_may_write(const char *path, bool force, struct err *err) {
    struct stat status;
    if (stat(path, &status) != 0)
        return 0;
    if (!S_ISREG(status.st_mode)) /* a device, a pipe or a folder would be gone */
        return err_set(err, FAULT_USAGE, "%s is no file that could be replaced. Nothing was written.", path);
    return force ? 0 : say_there(path, err);
}

int file_not_written(const char *path, struct err *err) {
    int why = errno;
    struct stat status;
    if (why == EEXIST && lstat(path, &status) == 0)
        return say_there(path, err);
    return err_set(err, FAULT_MACHINE, "%s could not be written: %s.", path, strerror(why));
}

static int write_file(const char *path, const char *text, size_t size, bool force, mode_t mode, struct err *err) {
    if (file_may_write(path, force, err) != 0)
        return -1;
    struct buf beside = {0};
    buf_print(&beside, "%s.%ld.part", path, (long)getpid());
    int fd = open(beside.text, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600), result = 0;
    if (fd < 0 || (mode != 0600 && fchmod(fd, mode) != 0) || write_all(fd, text, size) != 0 ||
        file_place(beside.text, path, force) != 0) {
        result = file_not_written(path, err);
        if (fd >= 0)
            unlink(beside.text);
    }
    if (fd >= 0)
        close(fd);
    buf_free(&beside);
    return result;
}

int file_write(const char *path, const char *text, size_t size, bool force, struct err *err) {
    return write_file(path, text, size, force, 0600, err);
}

int file_hand_over(const char *path, const char *text, size_t size, bool force, struct err *err) {
    const char *slash = strrchr(path, '/');
    struct buf folder = {0};
    struct stat status;
    buf_add_size(&folder, path, slash ? (size_t)(slash - path) : 0);
    bool grouped = stat(folder.text, &status) == 0 && (status.st_mode & S_ISGID) != 0;
    buf_free(&folder);
    return write_file(path, text, size, force, grouped ? 0640 : 0644, err);
}

int random_id(char id[33], struct err *err) {
    unsigned char bytes[16];
    if (getrandom(bytes, sizeof bytes, 0) != (ssize_t)sizeof bytes)
        return err_set(err, FAULT_MACHINE, "This computer gives no random numbers: %s.", strerror(errno));
    for (int i = 0; i < COUNT(bytes); i++)
        snprintf(id + 2 * i, 3, "%02x", bytes[i]);
    return 0;
}

int file_undate(const char *path, struct err *err) {
    static const struct timespec day[2] = {{.tv_sec = 946684800}, {.tv_sec = 946684800}};
    return utimensat(AT_FDCWD, path, day, 0) == 0
               ? 0
               : err_set(err, FAULT_MACHINE, "%s was written, and still says on which day: %s.", path, strerror(errno));
}

bool file_is_listed(const char *name) {
    size_t size = strlen(name);
    return name[0] != '.' && !(size > 5 && strcmp(name + size - 5, ".part") == 0);
}

int folder_names(const char *folder, struct arena *arena, const char ***name, int *count) {
    DIR *open = opendir(folder);
    const char **found = NULL;
    int room = 0;
    *count = 0;
    *name = NULL;
    if (!open)
        return -1;
    for (struct dirent *each; (each = readdir(open));)
        if (strcmp(each->d_name, ".") != 0 && strcmp(each->d_name, "..") != 0)
            *ARRAY_PUSH(found, *count, room) = arena_copy(arena, each->d_name);
    closedir(open);
    *name = arena_alloc(arena, sizeof **name * (size_t)(*count + 1));
    if (*count) {
        qsort(found, (size_t)*count, sizeof *found, text_order);
        memcpy(*name, found, sizeof **name * (size_t)*count);
    }
    free(found);
    return 0;
}

int folder_list(const char *folder, struct arena *arena, const char ***name, int *count) {
    int names;
    *count = 0;
    if (folder_names(folder, arena, name, &names) != 0)
        return -1;
    for (int i = 0; i < names; i++)
        if (file_is_listed((*name)[i]))
            (*name)[(*count)++] = (*name)[i];
    return 0;
}

int file_list(const char *folder, struct arena *arena, const char ***file, int *count) {
    struct stat status;
    int names;
    *count = 0;
    if (folder_list(folder, arena, file, &names) != 0)
        return -1;
    for (int i = 0; i < names; i++) {
        const char *path = arena_print(arena, "%s/%s", folder, (*file)[i]);
        if (stat(path, &status) != 0 || !S_ISDIR(status.st_mode))
            (*file)[(*count)++] = path;
    }
    return 0;
}
