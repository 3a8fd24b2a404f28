#include "support.h"
static void fill(TCase *t) {
    (void)t;
}
int main(void) {
    return test_suite("ways", fill);
}
