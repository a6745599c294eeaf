// RFC 3339 moments: what is read, what is refused, and the hours between two.
#include "mail/rfc3339.hpp"

#include <boost/test/unit_test.hpp>

using takt::mail::hours_between;
using takt::mail::seconds_of;

BOOST_AUTO_TEST_SUITE(rfc3339)

BOOST_AUTO_TEST_CASE(moments_are_read) {
  const struct {
    const char* text;
    std::int64_t seconds;
  } rows[] = {
      {"1970-01-01T00:00:00Z", 0},
      {"1969-12-31T23:59:59Z", -1},
      {"2000-03-01T00:00:00Z", 951868800},
      {"2024-02-29T12:00:00Z", 1709208000},
      {"2026-11-22T10:00:00Z", 1795341600},
      {"2026-11-22T12:00:00+02:00", 1795341600},
      {"2026-11-22T04:30:00-05:30", 1795341600},
      {"2026-11-22t10:00:00.123456z", 1795341600},
      {"2026-11-22 10:00:00Z", 1795341600},
      {"2016-12-31T23:59:60Z", 1483228800},
  };
  for (const auto& row : rows) BOOST_TEST((seconds_of(row.text) == row.seconds), row.text);
}

BOOST_AUTO_TEST_CASE(anything_else_is_nothing) {
  for (const char* text :
       {"", "2026", "2026-11-22", "2026-11-22T10:00:00", "2026-11-22T10:00Z", "2026-02-29T10:00:00Z",
        "2026-13-01T10:00:00Z", "2026-00-01T10:00:00Z", "2026-11-31T10:00:00Z", "2026-11-22T24:00:00Z",
        "2026-11-22T10:60:00Z", "2026-11-22T10:00:00+2:00", "2026-11-22T10:00:00+24:00", "2026-11-22T10:00:00Zx",
        "2026-11-22T10:00:00.Z", "22.11.2026 10:00", "yesterday"}) {
    BOOST_TEST(!seconds_of(text).has_value(), text);
  }
}

BOOST_AUTO_TEST_CASE(hours_between_two_moments) {
  BOOST_TEST((hours_between("2026-11-21T08:00:00Z", "2026-11-22T08:00:00Z") == 24));
  BOOST_TEST((hours_between("2026-11-21T08:00:00Z", "2026-11-22T07:59:59Z") == 23));
  BOOST_TEST((hours_between("2026-11-21T08:00:00+06:00", "2026-11-21T08:00:00Z") == 6));
  BOOST_TEST(!hours_between("2026-11-22T08:00:00Z", "2026-11-21T08:00:00Z").has_value());
  BOOST_TEST(!hours_between("yesterday", "2026-11-21T08:00:00Z").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
