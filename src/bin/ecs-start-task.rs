//! The command line; what it does stands in the library's module `cli`.

fn main() -> std::process::ExitCode {
    ecs_start_task::cli::native::main()
}
