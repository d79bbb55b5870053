#include <gtest/gtest.h>

#include <QApplication>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace {

/// What a test saves, no other test finds.
class NoSettings final : public testing::EmptyTestEventListener {
    void OnTestStart(const testing::TestInfo&) override { QSettings().clear(); }
};

} // namespace

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
    const QTemporaryDir settings; // of this process: tests run beside each other
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    testing::UnitTest::GetInstance()->listeners().Append(new NoSettings);
    return RUN_ALL_TESTS();
}
