/**
 * Loaded into the server (`--import`). Should the launcher be killed with SIGKILL, the channel to it
 * closes, and the server ends as if it had been asked to, instead of keeping the port for ever.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref() // it must not keep a server alive that has nothing else to do
