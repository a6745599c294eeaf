// Boost.Test's main: the header-only runner, compiled once for all tests.
#define BOOST_TEST_MODULE takt
#include <boost/test/included/unit_test.hpp>
