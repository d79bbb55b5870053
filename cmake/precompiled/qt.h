// What most files of ui include, compiled once. Every file still includes what it uses.
#include "core.h"

#include <QApplication>
#include <QDialog>
#include <QFontMetricsF>
#include <QHash>
#include <QLabel>
#include <QLayout>
#include <QListView>
#include <QLocale>
#include <QMainWindow>
#include <QPainter>
#include <QPainterPath>
#include <QPointer>
#include <QSettings>
#include <QString>
#include <QTimer>
#include <QToolButton>
#include <QWidget>
