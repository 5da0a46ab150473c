//! The command line as a program; what it does is in the library of this package.

fn main() -> std::process::ExitCode {
    ecs_start_task_cli::native::main()
}
