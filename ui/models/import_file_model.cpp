#include "ui/models/import_file_model.h"

#include "ui/models/import_decision_words.h"
#include "ui/models/import_words.h"
#include "ui/support/conversion.h"

namespace ui {

namespace {

using State = ImportFileModel::State;

State stateOf(const ImportPreviews::File& file)
{
    if (!file.preview)
        return State::Reading;
    if (!*file.preview)
        return State::Refused;
    return file.isReady() ? State::Ready : State::Question;
}

QString holds(const ImportPreviews::File& file)
{
    switch (stateOf(file)) {
    case State::Reading:
        return ImportFileModel::tr("not read yet");
    case State::Refused:
        return ImportFileModel::tr("cannot be imported");
    case State::Question:
        return ImportFileModel::tr("needs an answer");
    case State::Ready:
        break;
    }
    const core::ImportPreview& preview = **file.preview;
    const QString kind = importKindName(preview.kind);
    return preview.dialect.empty()
        ? kind
        : QStringLiteral("%1 · %2").arg(kind, toQString(preview.dialect));
}

/// The whole path, and below it why the file is not taken as it is.
QString toolTip(const ImportPreviews::File& file)
{
    const QString path = toQString(file.source.path);
    if (file.isOpenQuestion())
        return path + QLatin1Char('\n') + importQuestion(**file.preview);
    if (file.preview && !*file.preview)
        return path + QLatin1Char('\n') + toQString(file.preview->error().message);
    return path;
}

} // namespace

ImportFileModel::ImportFileModel(const ImportPreviews* previews, QObject* parent)
    : QAbstractTableModel(parent)
    , m_previews(previews)
{
    connect(previews, &ImportPreviews::filesAboutToBeAdded, this,
            [this](int first, int last) { beginInsertRows({}, first, last); });
    connect(previews, &ImportPreviews::filesAdded, this, [this] { endInsertRows(); });
    connect(previews, &ImportPreviews::filesAboutToBeRemoved, this,
            [this](int first, int last) { beginRemoveRows({}, first, last); });
    connect(previews, &ImportPreviews::filesRemoved, this, [this] { endRemoveRows(); });
    connect(previews, &ImportPreviews::filesChanged, this, [this](int first, int last) {
        emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
    });
}

int ImportFileModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_previews->files().size());
}

int ImportFileModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportFileModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportPreviews::File& file = m_previews->files()[static_cast<std::size_t>(index.row())];
    if (role == StateRole)
        return static_cast<int>(stateOf(file));
    if (role == Qt::ToolTipRole)
        return toolTip(file);
    if (role != Qt::DisplayRole && role != kRawRole)
        return {};
    return index.column() == File ? toQString(file.source.path.filename()) : holds(file);
}

QVariant ImportFileModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == File ? tr("File") : tr("Holds");
}

} // namespace ui
