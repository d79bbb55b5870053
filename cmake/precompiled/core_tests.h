// What the tests of core include, compiled once.
#include "core.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
