#include "ui/widgets/application.h"

#include <cstdlib>
#include <exception>
#include <iostream>

/// The program of the window: pressmark-window ARCHIVE CALENDARS, as `pressmark` calls it.
int main(int argc, char** argv)
{
    if (argc != 3) {
        std::cerr << "pressmark-window: It is `pressmark` that opens the window.\n";
        return EXIT_FAILURE;
    }
    try {
        return ui::runWindow(argv[0], argv[1], argv[2]);
    } catch (const std::exception& error) {
        std::cerr << "pressmark: " << error.what() << '\n';
        return EXIT_FAILURE;
    }
}
