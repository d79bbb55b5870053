# Shows that cmake/CheckLayers.cmake bites: each tree below breaks one rule, or none.
#
#   cmake -DROOT=<project> -DSCRATCH=<folder> -P tests/cmake/CheckLayersTest.cmake
cmake_minimum_required(VERSION 3.25)

# Checks a tree of one file, FILE with the line INCLUDE, and stores what was said.
macro(check_tree file include)
    file(REMOVE_RECURSE ${SCRATCH})
    file(WRITE ${SCRATCH}/${file} "#pragma once\n\n${include}\n")
    execute_process(
        COMMAND ${CMAKE_COMMAND} -DROOT=${SCRATCH} -P ${ROOT}/cmake/CheckLayers.cmake
        RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
    # CMake breaks the lines of its messages.
    string(REGEX REPLACE "[ \n]+" " " said "${said}")
endmacro()

function(expect_accepted file include)
    check_tree(${file} "${include}")
    if(NOT status EQUAL 0)
        message(SEND_ERROR "${file} with ${include} should be accepted, but: ${said}")
    endif()
endfunction()

function(expect_refused file include reason)
    check_tree(${file} "${include}")
    if(status EQUAL 0)
        message(SEND_ERROR "${file} with ${include} should be refused")
    endif()
    string(FIND "${said}" "${reason}" at)
    if(at EQUAL -1)
        message(SEND_ERROR "${file} with ${include} should be refused with '${reason}', not: ${said}")
    endif()
endfunction()

expect_accepted(core/base/a.h "#include <vector>")
expect_accepted(core/base/a.cpp "#include <queue>")
expect_accepted(core/time/a.h "#include \"core/base/result.h\"")
expect_accepted(core/time/zones.cpp "#include <date/tz.h>")
expect_accepted(core/store/database.cpp "#include <sqlite3.h>")
expect_accepted(core/store/prices.cpp "#include \"core/series/price_series.h\"")
expect_accepted(core/workspace/a.cpp "#include \"core/linking/linker.h\"")
expect_accepted(ui/chart/widget.cpp "#include <qcustomplot.h>")
expect_accepted(ui/figure/a.cpp "#include \"core/report/captions.h\"")
expect_accepted(ui/models/a.cpp "#include <QAbstractListModel>")
expect_accepted(ui/widgets/a.cpp "#include \"a.moc\"")
expect_accepted(app/main.cpp "#include \"app/commands/import.h\"")
expect_accepted(app/commands/import.cpp "#include \"core/store/database.h\"")

expect_refused(core/base/a.h "#include \"core/time/instant.h\"" "core/base may not include from core/time")
expect_refused(core/base/a.h "  #  include  \"core/time/instant.h\"" "core/base may not include from core/time")
expect_refused(core/domain/a.h "#include \"ui/support/qt_text.h\"" "core/domain may not include from ui/support")
expect_refused(core/ingest/a.cpp "#include \"core/store/database.h\"" "core/ingest may not include from core/store")
expect_refused(core/claims/a.cpp "#include \"core/linking/linker.h\"" "core/claims may not include from core/linking")
expect_refused(ui/chart/a.cpp "#include \"core/workspace/workspace.h\"" "ui/chart may not include from core/workspace")
expect_refused(ui/figure/a.cpp "#include \"ui/document/document.h\"" "ui/figure may not include from ui/document")
expect_refused(ui/models/a.cpp "#include \"ui/widgets/main_window.h\"" "ui/models may not include from ui/widgets")
expect_refused(ui/widgets/a.cpp "#include \"core/store/database.h\"" "ui/widgets may not include from core/store")
expect_refused(core/workspace/a.cpp "#include \"app/commands/import.h\"" "core/workspace may not include from app/commands")
expect_refused(core/store/a.cpp "#include \"tests/support/shared_files.h\"" "core/store may not include from tests/support")

expect_refused(core/store/articles.cpp "#include <sqlite3.h>" "<sqlite3.h> belongs to core/store/database.cpp")
expect_refused(core/store/database.h "#include <sqlite3.h>" "<sqlite3.h> belongs to core/store/database.cpp")
expect_refused(ui/chart/widget.h "#include <qcustomplot.h>" "<qcustomplot.h> belongs to ui/chart/*.cpp")
expect_refused(ui/figure/a.cpp "#include <qcustomplot.h>" "<qcustomplot.h> belongs to ui/chart/*.cpp")
expect_refused(core/time/instant.h "#include <date/tz.h>" "<date/tz.h> belongs to core/time/*.cpp")
expect_refused(core/ingest/a.cpp "#include <date/date.h>" "<date/date.h> belongs to core/time/*.cpp")
expect_refused(core/base/a.cpp "#include <QString>" "core has no Qt")
expect_refused(core/base/a.cpp "#include <QtCore/QString>" "core has no Qt")
expect_refused(core/base/a.cpp "#include <qstring.h>" "core has no Qt")

expect_refused(core/base/a.cpp "#include \"result.h\"" "from the project's root")
expect_refused(core/base/a.cpp "#include \"../time/instant.h\"" "from the project's root")
expect_refused(core/time/a.cpp "#include <core/base/result.h>" "in quotes")
expect_refused(core/helpers/a.h "#include <vector>" "does not know the folder core/helpers")
expect_refused(core/ingest/csv/a.h "#include <vector>" "does not know the folder core/ingest/csv")
expect_refused(core/a.h "#include <vector>" "does not know the folder core")
expect_refused(libs/a.h "#include <vector>" "No #include found")

file(REMOVE_RECURSE ${SCRATCH})
