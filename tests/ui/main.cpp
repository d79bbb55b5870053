#include <gtest/gtest.h>

#include <QApplication>
#include <QLocale>
#include <QStandardPaths>

/// Widgets need one QApplication before the first test; what tests save never meets a user's own
/// settings.
int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    if (GTEST_FLAG_GET(list_tests))
        return RUN_ALL_TESTS(); // ctest lists without the environment that the tests get
    QLocale::setDefault(QLocale::c());
    const QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("pressmark-tests"));
    QCoreApplication::setApplicationName(QStringLiteral("pressmark-tests"));
    return RUN_ALL_TESTS();
}
