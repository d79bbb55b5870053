#pragma once

#include "tests/ui/chart/demo_series.h"
#include "ui/chart/chart_scene.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

namespace tests {

/// The demo's Nvidia on a page of 900 by 600.
struct ANvidiaScene : testing::Test {
    ANvidiaScene()
    {
        content.theme = ui::lightTheme();
        content.locale = QLocale(QLocale::English);
        content.series = {{.symbol = "NVDA", .name = "Nvidia"}, demoSeries("NVDA")};
    }

    ui::ChartScene scene() { return ui::layOutScene(content, view, type); }

    QImage painted(const ui::ChartScene& scene)
    {
        QImage image(view.page.size().toSize(), QImage::Format_RGB32);
        image.fill(content.theme.panel);
        QPainter painter(&image);
        ui::paintScene(painter, scene, content, view, type);
        return image;
    }

    ui::ChartContent content;
    ui::ChartView view{.page = QRectF(0, 0, 900, 600)};
    ui::Typesetter type;
};

} // namespace tests
