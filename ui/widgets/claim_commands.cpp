#include "ui/widgets/claim_commands.h"

#include "ui/document/article_claims.h"
#include "ui/document/document.h"
#include "ui/models/claim_words.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"
#include "ui/widgets/dating_dialog.h"
#include "ui/widgets/open_once.h"

#include <QClipboard>
#include <QGuiApplication>

namespace ui {

ClaimCommands::ClaimCommands(Document* document, ArticleClaims* claims,
                             const Appearance* appearance, QWidget* window)
    : QObject(window)
    , m_document(document)
    , m_claims(claims)
    , m_appearance(appearance)
    , m_window(window)
{
}

void ClaimCommands::correct(std::size_t claim, ClaimDialog::Begin begin)
{
    const core::ClaimListing& listing = m_claims->claims().at(claim);
    auto* dialog = new ClaimDialog(listing, sentenceOf(listing.claim),
                                   m_document->lists().instruments, begin, m_window);
    connect(dialog, &QDialog::accepted, m_document, [this, dialog] {
        const core::ClaimCorrection said = dialog->correction();
        if (dialog->saysAnythingNew())
            m_document->sayOfClaim(ClaimAct::Correct, said);
    });
    openOnce(dialog);
}

void ClaimCommands::dismiss(std::size_t claim, bool dismissed)
{
    const core::ClaimListing& listing = m_claims->claims().at(claim);
    m_document->sayOfClaim(dismissed ? ClaimAct::Dismiss : ClaimAct::Restore, placeOf(listing));
}

void ClaimCommands::copy(std::size_t claim)
{
    const QString day = formatDate(m_article.published, DateStyle::Long);
    QStringList credit{toQString(core::creditedTo(m_article)), day, toQString(m_article.address)};
    credit.removeAll(QString());
    QGuiApplication::clipboard()->setText(
        claimWithSource(m_claims->claims().at(claim), credit.join(QStringLiteral(", "))));
}

void ClaimCommands::date()
{
    auto* dialog = new DatingDialog(m_document, m_article, m_appearance, m_window);
    connect(dialog, &DatingDialog::dated, m_document,
            [this, id = m_article.id](const std::optional<core::PartialDate>& published) {
                m_document->datePublished(id, published);
            });
    openOnce(dialog);
}

std::string ClaimCommands::sentenceOf(const core::Claim& claim) const
{
    const std::string& text =
        claim.field == core::TextField::Title ? m_article.title : m_article.body;
    const Utf16Index units(text);
    const int begin = units.unit(claim.sentence.begin);
    return toStd(toQString(text).mid(begin, units.unit(claim.sentence.end) - begin));
}

} // namespace ui
