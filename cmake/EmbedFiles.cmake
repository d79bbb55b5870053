# Compiles files of resources/ into the program, for core, which has no Qt:
#
#   project_embed_files(TARGET OUTPUT_CPP FILE...)
#
# adds to TARGET a generated source that defines the table behind core::embeddedFiles().
function(project_embed_files target output)
    list(TRANSFORM ARGN PREPEND ${PROJECT_SOURCE_DIR}/resources/ OUTPUT_VARIABLE inputs)
    list(JOIN ARGN "|" names)
    add_custom_command(
        OUTPUT ${output}
        COMMAND ${CMAKE_COMMAND} -DROOT=${PROJECT_SOURCE_DIR}/resources "-DNAMES=${names}"
                -DOUTPUT=${output} -P ${PROJECT_SOURCE_DIR}/cmake/WriteEmbeddedFiles.cmake
        DEPENDS ${inputs} ${PROJECT_SOURCE_DIR}/cmake/WriteEmbeddedFiles.cmake
        COMMENT "Embedding resources"
        VERBATIM)
    target_sources(${target} PRIVATE ${output})
endfunction()
