// How a mail greets the person it goes to: the name as that person writes it, in the form in which one says it.
#pragma once

#include <string>

#include "checks/check.hpp"

namespace takt::checks {

/// "Anna" of "Anna Berg" and "Berg, Anna", "Екатерина Сергеевна" of one who signs so, "Mr Berg", "Айгүл апай". Whoever
/// signed the newest message is greeted as signed, else the addressee as the header says. Empty where no part of it is
/// a name we know: a greeting without a name is better than one with a wrong one.
std::u16string reader_name(const DraftContext& context);

}  // namespace takt::checks
