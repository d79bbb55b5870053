#include "app/places.h"
#include "ui/widgets/application.h"

#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iostream>

/// The program of the window: pressmark-window [[--archive] FILE], as `pressmark` calls it.
int main(int argc, char** argv)
{
    try {
        const std::filesystem::path archive = argc > 1 ? argv[argc - 1] : app::defaultArchive();
        return ui::runWindow(argv[0], archive, app::calendarFolder());
    } catch (const std::exception& error) {
        std::cerr << "pressmark: " << error.what() << '\n';
        return EXIT_FAILURE;
    }
}
