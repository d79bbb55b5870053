#include "ui/widgets/claim_delegate.h"

#include "ui/chart/chart_theme.h"
#include "ui/chart/verdict_sign.h"
#include "ui/models/claim_list_model.h"
#include "ui/support/icons.h"
#include "ui/support/text.h"

#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

constexpr QSize kPill(24, 18);
constexpr int kSign = 11;
constexpr int kGap = 8;
constexpr int kChevron = 14;

bool isFolding(const QModelIndex& index)
{
    return !index.data(ClaimListModel::VerdictRole).isValid();
}

} // namespace

QSize ClaimDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int meta = QFontMetrics(metaFont(option)).height();
    const int words = QFontMetrics(titleFont(option)).height();
    if (isFolding(index))
        return {viewWidth(option), meta + kPadding};
    const bool hasMeta = !index.data(ClaimListModel::MetaRole).toString().isEmpty();
    return {viewWidth(option), words + (hasMeta ? 1 + meta : 0) + kPadding};
}

void ClaimDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    painter->save();
    paintGround(*painter, option);
    if (isFolding(index)) {
        paintFolding(*painter, option, index);
    } else {
        paintSign(*painter, option.rect, index);
        const int measured = paintMeasured(*painter, option, index);
        paintWords(*painter, option, index,
                   option.rect.adjusted(kPadding + kPill.width() + kGap, kPadding / 2,
                                        -kPadding - measured - kGap, 0));
    }
    painter->restore();
}

void ClaimDelegate::paintFolding(QPainter& painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    const bool folded = index.data(ClaimListModel::FoldedRole).toBool();
    const QRect chevron(option.rect.left() + kPadding + (kPill.width() - kChevron) / 2,
                        option.rect.center().y() - kChevron / 2, kChevron, kChevron);
    themedIcon(folded ? QStringLiteral("chevron-down") : QStringLiteral("chevron-up"),
               theme().mutedText)
        .paint(&painter, chevron);
    painter.setFont(metaFont(option));
    painter.setPen(theme().mutedText);
    painter.drawText(option.rect.adjusted(kPadding + kPill.width() + kGap, 0, -kPadding, 0),
                     Qt::AlignVCenter | Qt::AlignLeft, index.data(Qt::DisplayRole).toString());
}

void ClaimDelegate::paintSign(QPainter& painter, const QRect& row, const QModelIndex& index) const
{
    const auto verdict =
        static_cast<core::Verdict>(index.data(ClaimListModel::VerdictRole).toInt());
    // What is no statement about a price has no verdict to be seen from afar.
    if (index.data(ClaimListModel::QuietRole).toBool())
        return;
    const VerdictColours colours = verdictColours(theme(), verdict);
    const QRectF pill(QPoint(row.left() + kPadding, row.center().y() - kPill.height() / 2), kPill);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.surface);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    QRectF sign(0, 0, kSign, kSign);
    sign.moveCenter(pill.center());
    drawVerdictSign(painter, sign, verdict, colours.ink);
}

int ClaimDelegate::paintMeasured(QPainter& painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    // At most half of the row: the words come first.
    const int most = (option.rect.width() - kPill.width()) / 2 - kPadding;
    const bool quiet = index.data(ClaimListModel::QuietRole).toBool();
    const bool known = index.data(ClaimListModel::VerdictRole).toInt()
        != static_cast<int>(core::Verdict::NotCheckable);
    const QFont font = quiet || !known ? metaFont(option) : titleFont(option);
    const TextStyle style{static_cast<double>(QFontInfo(font).pixelSize()),
                          known ? QFont::DemiBold : QFont::Normal};
    const Typesetter typesetter;
    const QString text =
        typesetter.elided(index.data(ClaimListModel::MeasuredRole).toString(), style, most);
    typesetter.drawTabular(painter, option.rect.adjusted(0, 0, -kPadding, 0),
                           Qt::AlignRight | Qt::AlignVCenter, text, style,
                           known ? theme().text : theme().mutedText);
    return static_cast<int>(typesetter.tabularWidth(text, style)) + 1;
}

void ClaimDelegate::paintWords(QPainter& painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index, const QRect& inside) const
{
    const bool quiet = index.data(ClaimListModel::QuietRole).toBool();
    QFont words = quiet ? option.font : titleFont(option);
    words.setStrikeOut(index.data(ClaimListModel::DismissedRole).toBool());
    const QFont meta = metaFont(option);
    const auto elided = [&](const QFont& font, int role) {
        return QStringList(QFontMetrics(font).elidedText(index.data(role).toString(),
                                                         Qt::ElideRight, inside.width()));
    };
    const int y = drawLines(painter, inside.topLeft(), elided(words, Qt::DisplayRole), words,
                            quiet ? theme().mutedText : theme().text);
    drawLines(painter, QPoint(inside.left(), y + 1), elided(meta, ClaimListModel::MetaRole), meta,
              theme().mutedText);
}

} // namespace ui
