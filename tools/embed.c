/* embed SCHEMA OUT.h OUT.c QUERIES...: makes SQL part of the program. schema.sql has parts, each begun by a line "-- part:
 * NAME", and texts, begun by "-- text: NAME", which stand wherever @NAME@ is written in any of the files; the others have queries,
 * each begun by "-- query: name". Parts become sql_part_NAME, queries a table and `enum query`. Used at build alone. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static FILE *opened(const char *path, const char *mode) {
    FILE *file = fopen(path, mode);
    if (!file) {
        perror(path);
        exit(1);
    }
    return file;
}

enum { MOST_TEXTS = 32, TEXT_ROOM = 8192 };
static struct text { char mark[64], sql[TEXT_ROOM]; } texts[MOST_TEXTS];
static int text_count;

/* One line of SQL as bytes of an array: a string literal may not be longer than 4,095 in C11. */
static void bytes(FILE *out, const char *line) {
    for (; *line; line++) {
        int i = 0;
        while (i < text_count && strncmp(line, texts[i].mark, strlen(texts[i].mark)) != 0)
            i++;
        if (i < text_count) {
            bytes(out, texts[i].sql);
            line += strlen(texts[i].mark) - 1;
        } else {
            fprintf(out, "%d,", *line);
        }
    }
    fputc('\n', out);
}

/* The texts of a schema, before anything is written. */
static void read_texts(FILE *schema) {
    char line[4096], name[60];
    struct text *open = NULL;
    while (fgets(line, sizeof line, schema)) {
        if (sscanf(line, "-- text: %59s", name) == 1) {
            if (text_count == MOST_TEXTS)
                exit(1);
            open = &texts[text_count++];
            snprintf(open->mark, sizeof open->mark, "@%s@", name);
        } else if (strncmp(line, "-- part:", 8) == 0) {
            open = NULL;
        } else if (open && strncmp(line, "--", 2) != 0) {
            if (strlen(open->sql) + strlen(line) >= TEXT_ROOM)
                exit(1);
            strcat(open->sql, line);
        }
    }
    rewind(schema);
}

/* The queries of a file, behind those before it; how many there are by now. */
static int read_queries(FILE *file, FILE *code, char names[512][64], int count) {
    char line[4096], name[64];
    int open = 0;
    while (fgets(line, sizeof line, file)) {
        if (sscanf(line, "-- query: %63s", name) == 1) {
            if (count == 512)
                exit(1);
            fprintf(code, "%sstatic const char query_%s[] = {", count ? "0};\n" : "", name);
            strcpy(names[count++], name);
            open = 1;
        } else if (open && strncmp(line, "--", 2) != 0) {
            bytes(code, line);
        }
    }
    fclose(file);
    return count;
}

int main(int argc, char **argv) {
    if (argc < 5)
        return 2;
    FILE *schema = opened(argv[1], "r"), *header = opened(argv[2], "w"), *code = opened(argv[3], "w");
    char line[4096], name[64];
    fputs("/* Made from schema.sql and the queries. */\n#ifndef PATHWAY_QUERIES_H\n#define PATHWAY_QUERIES_H\n",
          header);
    fputs("/* Made from schema.sql and the queries. */\n#include \"queries.h\"\n", code);
    int open = 0, text = 0;
    read_texts(schema);
    while (fgets(line, sizeof line, schema)) {
        if (sscanf(line, "-- text: %63s", name) == 1)
            text = 1;
        else if (sscanf(line, "-- part: %63s", name) == 1) {
            fprintf(header, "extern const char sql_part_%s[];\n", name);
            fprintf(code, "%sconst char sql_part_%s[] = {", open ? "0};\n" : "", name);
            open = 1;
            text = 0;
        } else if (open && !text) {
            bytes(code, line);
        }
    }
    fputs(open ? "0};\n" : "", code);
    static char names[512][64];
    int count = 0;
    for (int i = 4; i < argc; i++)
        count = read_queries(opened(argv[i], "r"), code, names, count);
    fputs(count ? "0};\n" : "", code);
    fputs("enum query {\n", header);
    fputs("const char *const query_sql[] = {\n", code);
    for (int i = 0; i < count; i++) {
        fputs("    Q_", header);
        for (const char *c = names[i]; *c; c++)
            fputc(*c >= 'a' && *c <= 'z' ? *c - 32 : *c, header);
        fputs(",\n", header);
        fprintf(code, "    query_%s,\n", names[i]);
    }
    fputs("    QUERY_COUNT\n};\nextern const char *const query_sql[], *const query_name[];\n#endif\n", header);
    fputs("};\nconst char *const query_name[] = {\n", code);
    for (int i = 0; i < count; i++)
        fprintf(code, "    \"%s\",\n", names[i]);
    fputs("};\n", code);
    return fclose(header) || fclose(code);
}
