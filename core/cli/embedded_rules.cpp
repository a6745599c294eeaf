#include "embedded_rules.hpp"

// TAKT_RULES_FILE is the build's takt.rules; the assembler copies it into the program.
__asm__(
    ".section .rodata\n"
    ".balign 16\n"
    "takt_embedded_rules_start:\n"
    ".incbin \"" TAKT_RULES_FILE
    "\"\n"
    "takt_embedded_rules_end:\n"
    ".byte 0\n"
    ".globl takt_embedded_rules_start\n"
    ".globl takt_embedded_rules_end\n"
    ".text\n");

extern "C" {
extern const std::byte takt_embedded_rules_start[];
extern const std::byte takt_embedded_rules_end[];
}

namespace takt::cli {

std::span<const std::byte> embedded_rules() { return {takt_embedded_rules_start, takt_embedded_rules_end}; }

}  // namespace takt::cli
