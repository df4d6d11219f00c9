/** By which a command hands its exit code to the command line. */
export type Finish = (exitCode: number) => void;
