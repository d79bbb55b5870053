#include <gtest/gtest.h>

#include <QApplication>
#include <QLocale>
#include <QStandardPaths>

/// Widgets need one QApplication before the first test. Scale, density and language are the same
/// on every machine, and what tests save never meets a user's own settings.
int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    if (GTEST_FLAG_GET(list_tests))
        return RUN_ALL_TESTS(); // ctest lists without the environment that the tests get
    for (const char* name :
         {"QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI", "LANGUAGE"})
        qunsetenv(name);
    qputenv("LC_ALL", "C.UTF-8");
    QLocale::setDefault(QLocale::c());
    const QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("pressmark-tests"));
    QCoreApplication::setApplicationName(QStringLiteral("pressmark-tests"));
    return RUN_ALL_TESTS();
}
