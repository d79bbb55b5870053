#pragma once

#include "core/domain/claim_correction.h"
#include "core/domain/claim_listing.h"
#include "core/domain/listings.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ui {

/// A correction of that claim that says nothing yet.
core::ClaimCorrection placeOf(const core::ClaimListing& listing);

/// Asks what a claim says, where the program has read it wrong, and for a remark.
class ClaimDialog final : public QDialog {
    Q_OBJECT

public:
    /// Which field to begin in.
    enum class Begin { Subject, Remark };

    ClaimDialog(const core::ClaimListing& listing, const std::string& sentence,
                const std::vector<core::InstrumentSummary>& instruments, Begin begin,
                QWidget* parent);

    /// What the person said; without author and time, and without what stays as it was.
    core::ClaimCorrection correction() const;
    /// Whether that is anything, or takes a remark back.
    bool saysAnythingNew() const;

private:
    void addHead(QFormLayout* form, const std::string& sentence);
    void addFields(QFormLayout* form);
    void addSubjects(const std::vector<core::InstrumentSummary>& instruments);
    void fill();
    void checkFields();
    std::optional<double> value() const;
    std::string unit() const;

    core::ClaimListing m_listing;
    QComboBox* m_subject;
    QComboBox* m_quantity;
    QLineEdit* m_value;
    QComboBox* m_unit;
    QComboBox* m_hedge;
    QComboBox* m_direction;
    QCheckBox* m_hasDay;
    QDateEdit* m_day;
    QComboBox* m_point;
    QComboBox* m_span;
    QPlainTextEdit* m_remark;
    QLabel* m_problem;
    QPushButton* m_accept = nullptr;
};

} // namespace ui
