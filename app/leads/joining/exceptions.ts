/** Somebody else has made, merged or split these leads since they were read: begin anew. */
export class JoinedMeanwhile extends Error {
  code = 'E_JOINED_MEANWHILE'
}
