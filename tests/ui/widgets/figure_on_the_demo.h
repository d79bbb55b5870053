#pragma once

#include "tests/ui/document/demo_document.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/figure_dialog.h"
#include "ui/widgets/figure_preview.h"

#include <QImage>
#include <QSettings>

#include <memory>

inline core::FigureSpec shock()
{
    return {.instruments = {"XNAS:NVDA"},
            .events = {"DeepSeek shock"},
            .from = core::TradingDate::from(2025, 1, 2),
            .to = core::TradingDate::from(2025, 2, 14)};
}

/// The dialog on the demo archive, with its first preview.
struct AFigureDialog : TheDemoArchive {
    void SetUp() override
    {
        QSettings().clear();
        appearance.setLanguageChoice(ui::LanguageChoice::English);
        TheDemoArchive::SetUp();
        dialog = std::make_unique<ui::FigureDialog>(&document, shock(), &appearance, nullptr);
        dialog->show();
        ASSERT_TRUE(waitForPreview([] {}));
    }

    /// Does something, and waits for the preview that follows it.
    template<typename Act>
    bool waitForPreview(Act act)
    {
        QSignalSpy previewed(dialog.get(), &ui::FigureDialog::previewed);
        act();
        return waitUntil([&] { return !previewed.isEmpty(); });
    }

    template<typename Widget>
    Widget* child(const char* name) const
    {
        auto* found = dialog->findChild<Widget*>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << "There is no " << name;
        return found;
    }
    QImage picture() const { return child<ui::FigurePreview>("figurePreview")->picture(); }

    ui::Appearance appearance;
    std::unique_ptr<ui::FigureDialog> dialog;
};
