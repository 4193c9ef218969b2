/** One of `options` chosen by the text, always the same for the same text. */
export function pickSteadily<T>(text: string, options: readonly [T, ...T[]]): T {
  let hash = 2166136261
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619)
  return options[(hash >>> 0) % options.length] ?? options[0]
}
