/* Words: ids, numbers, days, counts, the nearest name to one that was mistyped. */
#include "pathway/base.h"
#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

bool text_is_id(const char *text) {
    size_t size = strlen(text);
    if (size == 0 || size > 60 || !islower((unsigned char)text[0]))
        return false;
    for (size_t i = 0; i < size; i++) {
        bool dash = text[i] == '-';
        if (dash ? (text[i + 1] == '-' || text[i + 1] == '\0')
                 : !(text[i] >= 'a' && text[i] <= 'z') && !(text[i] >= '0' && text[i] <= '9'))
            return false;
    }
    return true;
}

bool text_whole(const char *text, long *number) {
    const char *digits = text + (*text == '-');
    if (!isdigit((unsigned char)*digits) || (*digits == '0' && digits[1]))
        return false;
    char *end;
    errno = 0;
    *number = strtol(text, &end, 10);
    return errno == 0 && *end == '\0';
}

bool text_hours(const char *text, long most, long *minutes) {
    long whole = 0, part = 0, size = 1;
    const char *at = text;
    for (; *at >= '0' && *at <= '9' && whole <= most; at++)
        whole = whole * 10 + (*at - '0');
    bool some = at > text;
    if (*at == '.')
        for (at++; *at >= '0' && *at <= '9' && size < 100; at++, some = true) {
            part = part * 10 + (*at - '0');
            size *= 10;
        }
    *minutes = whole * 60 + (part * 60 + size / 2) / size;
    return !*at && some && *minutes > 0 && *minutes <= most * 60;
}

static int month_days(int year, int month) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

static int two(const char *digits) {
    return (digits[0] - '0') * 10 + digits[1] - '0';
}

bool text_is_day(const char *text) {
    for (int i = 0; i < 10; i++)
        if (i == 4 || i == 7 ? text[i] != '-' : !isdigit((unsigned char)text[i]))
            return false;
    int month = two(text + 5), day = two(text + 8);
    return text[10] == '\0' && month >= 1 && month <= 12 && day >= 1 && day <= month_days(atoi(text), month);
}

const char *text_day_words(struct arena *arena, const char *day) {
    static const char *const months[] = {"January", "February", "March",     "April",   "May",      "June",
                                         "July",    "August",   "September", "October", "November", "December"};
    char date[11];
    snprintf(date, sizeof date, "%.10s", day);
    return text_is_day(date) ? arena_print(arena, "%d %s %.4s", two(date + 8), months[two(date + 5) - 1], date) : day;
}

long text_day_number(const char *day) {
    enum { BEFORE_1970 = 719162 }; /* days, from the first of the year 1 */
    int year = atoi(day), before = year - 1;
    long number = before * 365L + before / 4 - before / 100 + before / 400 - BEFORE_1970 + two(day + 8) - 1;
    for (int month = 1; month < two(day + 5); month++)
        number += month_days(year, month);
    return number;
}

const char *text_day(struct arena *arena, long number) {
    int year = 1970, month = 1;
    for (; number >= 337 + month_days(year, 2); year++) /* 337: the other months */
        number -= 337 + month_days(year, 2);
    for (; number >= month_days(year, month); month++)
        number -= month_days(year, month);
    return arena_print(arena, "%04d-%02d-%02ld", year, month, number + 1);
}

long text_monday(long day) {
    return day - (day + 3) % 7; /* day 0 was a Thursday */
}

const char *text_months_on(struct arena *arena, const char *day, int months) {
    int month = two(day + 5) - 1 + months, year = atoi(day) + month / 12, most = month_days(year, month % 12 + 1);
    return arena_print(arena, "%04d-%02d-%02d", year, month % 12 + 1, two(day + 8) < most ? two(day + 8) : most);
}

bool text_ends(const char *text) {
    static const char *const closing[] = {"\"", "'", ")", "”", "’"};
    size_t size = strlen(text);
    for (int i = 0; i < COUNT(closing); i++) {
        size_t mark = strlen(closing[i]);
        if (size > mark && memcmp(text + size - mark, closing[i], mark) == 0) {
            size -= mark;
            i = -1; /* one closes after another: a bracket after a quotation */
        }
    }
    return size && strchr(".?!", text[size - 1]);
}

const char *text_stop(const char *text) {
    const char *last = strrchr(text, ' '), *word = last ? last : text;
    bool open = !*text || text[strlen(text) - 1] == ':' ||
                strstr(word, "://"); /* a stop would be taken for a part of an address */
    return open || text_ends(text) ? "" : ".";
}

int text_compare(const char *a, const char *b) {
    return strcmp(a ? a : "", b ? b : "");
}

int text_order(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

const char *text_file_word(struct arena *arena, const char *text, size_t most) {
    char *word = arena_copy(arena, text), *end = word;
    for (const char *at = text; *at && (size_t)(end - word) < most; at++)
        if ((*at >= 'a' && *at <= 'z') || (*at >= '0' && *at <= '9'))
            *end++ = *at;
        else if (*at >= 'A' && *at <= 'Z')
            *end++ = (char)(*at - 'A' + 'a');
        else if (end > word && end[-1] != '-')
            *end++ = '-';
    while (end > word && end[-1] == '-')
        end--;
    *end = '\0';
    return word;
}

uint64_t text_mark(uint64_t mark, const void *bytes, size_t size) {
    const unsigned char *byte = bytes;
    for (size_t i = 0; i < size; i++)
        mark = (mark ^ byte[i]) * UINT64_C(1099511628211);
    return mark;
}

const char *text_count(struct arena *arena, long n, const char *noun, const char *plural) {
    if (n == 1)
        return arena_print(arena, "1 %s", noun);
    return plural ? arena_print(arena, "%ld %s", n, plural) : arena_print(arena, "%ld %ss", n, noun);
}

const char *text_minutes(struct arena *arena, long minutes) {
    long hours = minutes / 60, rest = minutes % 60;
    if (hours == 0)
        return text_count(arena, minutes, "minute", NULL);
    if (rest == 0)
        return text_count(arena, hours, "hour", NULL);
    return arena_print(arena, "%s %s", text_count(arena, hours, "hour", NULL), text_count(arena, rest, "minute", NULL));
}

/* Damerau-Levenshtein distance of two short words, swaps of neighbours counted once, small letters and capitals the same. */
static int distance(const char *a, const char *b) {
    enum { MOST = 64 };
    int sizes[2] = {(int)strlen(a), (int)strlen(b)}, cost[MOST + 1][MOST + 1];
    if (sizes[0] > MOST || sizes[1] > MOST)
        return MOST;
    for (int i = 0; i <= sizes[0]; i++) {
        for (int j = 0; j <= sizes[1]; j++) {
            if (i == 0 || j == 0) {
                cost[i][j] = i + j;
                continue;
            }
            int least = cost[i - 1][j - 1] + (tolower((unsigned char)a[i - 1]) != tolower((unsigned char)b[j - 1]));
            if (cost[i - 1][j] + 1 < least)
                least = cost[i - 1][j] + 1;
            if (cost[i][j - 1] + 1 < least)
                least = cost[i][j - 1] + 1;
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && cost[i - 2][j - 2] + 1 < least)
                least = cost[i - 2][j - 2] + 1;
            cost[i][j] = least;
        }
    }
    return cost[sizes[0]][sizes[1]];
}

void nearest_try(struct nearest *nearest, const char *candidate) {
    int typed = (int)strlen(nearest->typed), allowed = typed < 3 ? 1 : (typed + 2) / 3;
    bool part = nearest->parts && typed >= 4 && strlen(candidate) >= 4 &&
                (strstr(candidate, nearest->typed) || strstr(nearest->typed, candidate));
    bool near = abs((int)strlen(candidate) - typed) <= allowed;
    int far = near ? distance(nearest->typed, candidate) : allowed + 1;
    if (part && far > allowed) /* a part of it is as far as can be */
        far = allowed;
    if (far <= allowed && (!nearest->best || far < nearest->distance)) {
        nearest->best = candidate;
        nearest->distance = far;
    }
}
