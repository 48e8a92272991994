/**
 * The next step of the ladder of types: the same event, knowing more. A copy of each event at each step would cost more
 * than the steps.
 */
export function climb<Event extends object, Step extends object>(
  event: Event,
  step: Step
): asserts event is Event & Step {
  Object.assign(event, step)
}
