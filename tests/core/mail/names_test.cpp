// Names of people, against the project's own lists: pieces, and who is the same person.
#include "mail/names.hpp"

#include <boost/test/unit_test.hpp>

#include "support/lists.hpp"
#include "support/u16.hpp"

namespace {

struct Pair {
  std::u16string_view greeted, known;
};

constexpr Pair kSame[] = {
    // English
    {u"Bill", u"William Smith"},
    {u"Bob", u"Robert Hall"},
    {u"Mr Hall", u"Robert Hall"},
    {u"Liz", u"Elizabeth Jones"},
    {u"Mrs. Jones", u"Jones, Elizabeth"},
    {u"R. Hall", u"Robert Hall"},
    {u"Sasha", u"Alexander Petrov"},
    {u"Kate", u"Katherine O'Neil"},
    {u"Ms O’Neil", u"Katherine O'Neil"},
    {u"Anna", u"anna.berg@example.com"},
    {u"Anna", u"Anna Berg <a.b@example.com>"},
    {u"Dr Watson", u"John Watson (Support)"},
    {u"all", u"Anna Berg"},
    {u"Tom", u"Thomas Lee"},
    {u"JOHN", u"John Smith"},
    {u"Jean-Luc", u"Jean-Luc Picard"},
    // Russian: short forms, patronymics, cases, vocative
    {u"Катя", u"Екатерина Иванова"},
    {u"Екатерина Сергеевна", u"Иванова Екатерина Сергеевна"},
    {u"Екатерина Сергеевна", u"Екатерина Иванова"},
    {u"Саша", u"Александр Пушкин"},
    {u"Саша", u"Александра Котова"},
    {u"г-н Петров", u"Петров Иван Ильич"},
    {u"Анне", u"Анна Петрова"},
    {u"Ивану", u"Иван Петров"},
    {u"Катю", u"Екатерина"},
    {u"Саш", u"Александр"},
    {u"Сергею", u"Сергей Котов"},
    {u"Марии", u"Мария Котова"},
    {u"Игорю", u"Игорь Белов"},
    {u"Петрову", u"Иван Петров"},
    {u"Петровой", u"Анна Петрова"},
    {u"Лёша", u"Алексей Ким"},
    {u"Леша", u"Алексей Ким"},
    {u"А. Петрова", u"Анна Петрова"},
    {u"госпожа Достоевская", u"Анна Достоевская"},
    {u"Достоевскому", u"Фёдор Достоевский"},
    {u"Павлу", u"Павел Котов"},
    {u"Димой", u"Дмитрий"},
    // Kazakh: short and respectful forms, cases, words of respect
    {u"Нұреке", u"Нұрсұлтан Әбішев"},
    {u"Айгүл апай", u"Айгүл Серікова"},
    {u"Ереке", u"Ерлан Омаров"},
    {u"Асқарға", u"Асқар Төлегенов"},
    {u"Айгүлдің", u"Айгүл"},
    {u"Айгуль", u"Айгүл Серікова"},
    {u"Асқар мырза", u"Асқар Серікұлы Төлегенов"},
    {u"Динара ханымға", u"Динара Омарова"},
    {u"Әйгерім", u"Айгерим Омарова"},
    {u"Серік аға", u"Серік"},
    {u"Бауыржанның", u"Бауыржан"},
    {u"Гүлнарға", u"Гүлнар Әлиева"},
    {u"Құрметті Мадина", u"Мадина Әлиева"},
    // Swedish
    {u"Kicki", u"Kristina Berg"},
    {u"Annas", u"Anna"},
    {u"Lasse", u"Lars Holm"},
    {u"Kalle", u"Karl Berg"},
    {u"herr Holm", u"Lars Holm"},
    {u"Maggan", u"Margareta Holm"},
    {u"Pelle", u"Per Åkesson"},
    {u"Åsa", u"Åsa Öberg"},
    {u"Stoffe", u"Kristoffer Lind"},
    {u"Bosse", u"Bo Ek"},
    // the two scripts
    {u"Anna", u"Анна Петрова"},
    {u"Yulia", u"Юлия Котова"},
    {u"Julia", u"Юлия Котова"},
    {u"Aigerim", u"Әйгерім"},
    {u"Юля", u"Yuliya Kotova"},
    {u"Dmitry", u"Дмитрий"},
    {u"Дима", u"Dmitriy Kotov"},
    {u"Zhanna", u"Жанна"},
    {u"Alexey", u"Алексей"},
    {u"Yekaterina", u"Екатерина"},
    {u"Нурсултан", u"Nursultan Abishev"},
    {u"Mr Petrov", u"Иван Петров"},
    {u"Шолпан", u"Sholpan"},
};

constexpr Pair kOther[] = {
    {u"John", u"Anna Berg"},
    {u"Anna Svensson", u"Anna Berg"},
    {u"Mr Smith", u"Robert Hall"},
    {u"Maria", u"Olga Lee"},
    {u"B. Hall", u"Robert Hall"},
    {u"Mark", u"Marta Berg"},
    {u"Erik", u"Erika Berg"},
    {u"Анна", u"Ирина Петрова"},
    {u"Дана", u"Диана Котова"},
    {u"Марина", u"Мария Котова"},
    {u"Екатерина Ивановна", u"Екатерина Сергеевна Котова"},
    {u"г-н Сидоров", u"Иван Петров"},
    {u"Ольга", u"Oleg Petrov"},
    {u"Саша", u"Сергей Котов"},
    {u"Асқар", u"Асхат Омаров"},
    {u"Айгүл", u"Айжан Омарова"},
    {u"Нұреке", u"Ерлан Омаров"},
    {u"Kicki", u"Karin Berg"},
    {u"Lasse", u"Olof Berg"},
    {u"Sven", u"Svea Berg"},
    {u"Ivan", u"Игорь Петров"},
};

struct Parsed {
  std::u16string_view written, title, given, patronymic, surname;
};

constexpr Parsed kParsed[] = {
    {u"Anna Berg", u"", u"anna", u"", u"berg"},
    {u"Berg, Anna", u"", u"anna", u"", u"berg"},
    {u"Mr Berg", u"mr", u"", u"", u"berg"},
    {u"Dear", u"", u"", u"", u""},
    {u"Dr. Anna Berg (Support)", u"dr", u"anna", u"", u"berg"},
    {u"A. Berg", u"", u"a", u"", u"berg"},
    {u"\"Anna Berg\" <x@example.com>", u"", u"anna", u"", u"berg"},
    {u"anna.berg@example.com", u"", u"anna", u"", u"berg"},
    {u"Иванова Екатерина Сергеевна", u"", u"екатерина", u"сергеевна", u"иванова"},
    {u"Екатерина Сергеевна Иванова", u"", u"екатерина", u"сергеевна", u"иванова"},
    {u"г-н Петров", u"г-н", u"", u"", u"петров"},
    {u"уважаемый Иван Ильич", u"", u"иван", u"ильич", u""},
    {u"Төлегенов Асқар Серікұлы", u"", u"асқар", u"серікұлы", u"төлегенов"},
    {u"Айгүл апай", u"апай", u"айгүл", u"", u""},
    {u"herr Holm", u"herr", u"", u"", u"holm"},
    {u"Holm Lars", u"", u"lars", u"", u"holm"},
};

}  // namespace

using support::show;
using takt::mail::Gender;

BOOST_AUTO_TEST_SUITE(names)

BOOST_AUTO_TEST_CASE(forms_of_one_name_are_one_person) {
  for (const Pair& pair : kSame) {
    BOOST_TEST(::support::names().same_person(pair.greeted, pair.known), show(pair.greeted)
                                                                             << " should be " << show(pair.known));
  }
}

BOOST_AUTO_TEST_CASE(other_names_are_other_people) {
  for (const Pair& pair : kOther) {
    BOOST_TEST(!::support::names().same_person(pair.greeted, pair.known), show(pair.greeted)
                                                                              << " should not be " << show(pair.known));
  }
}

BOOST_AUTO_TEST_CASE(a_name_has_its_pieces_in_whichever_order) {
  for (const Parsed& c : kParsed) {
    const auto name = ::support::names().parse(c.written);
    BOOST_TEST(show(name.title) == show(c.title), show(c.written));
    BOOST_TEST(show(name.given) == show(c.given), show(c.written));
    BOOST_TEST(show(name.patronymic) == show(c.patronymic), show(c.written));
    BOOST_TEST(show(name.surname) == show(c.surname), show(c.written));
  }
}

BOOST_AUTO_TEST_CASE(gender_comes_from_the_name_or_the_patronymic) {
  const auto gender = [](std::u16string_view text) {
    return ::support::names().gender(::support::names().parse(text));
  };
  BOOST_TEST((gender(u"Анна Петрова") == Gender::kFemale));
  BOOST_TEST((gender(u"Иван") == Gender::kMale));
  BOOST_TEST((gender(u"Саша") == Gender::kUnknown));
  BOOST_TEST((gender(u"Ким Чен Сергеевич") == Gender::kMale));
  BOOST_TEST((gender(u"Асқар") == Gender::kMale));
  BOOST_TEST((gender(u"Xyzzy") == Gender::kUnknown));
}

BOOST_AUTO_TEST_CASE(long_input_costs_little) {
  const std::u16string hostile(200000, u'А');
  BOOST_TEST(!::support::names().same_person(hostile, u"Анна"));
}

BOOST_AUTO_TEST_SUITE_END()
