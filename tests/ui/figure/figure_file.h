#pragma once

#include "tests/support/temporary_folder.h"
#include "tests/ui/figure/figure_builder.h"

#include <gtest/gtest.h>

#include <QString>

namespace tests {

/// A figure with one event, and a folder to write it to.
struct AFigureFile : testing::Test {
    AFigureFile()
    {
        figure.event("The shock", 20);
        figure.spec().title = "Börse & Co";
    }

    QString path(const char* name) const { return QString::fromStdString(folder.file(name)); }

    FigureBuilder figure;
    TemporaryFolder folder;
};

} // namespace tests
