/** In a change only what is sent is changed, while the generated types ask for every field that has a default. */
export function onlyWhatIsSent<Body>(part: Partial<Body>): Body {
  return part as Body
}
