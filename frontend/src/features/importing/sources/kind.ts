import type { ComponentType } from 'react'

/** A house whose files can be brought. One file each; `all.ts` lists them in the order they are offered. */
export interface SourceKind {
  /** As the server calls it. */
  name: string
  /** Its own name, the same in every language; one that has none is called by `Title`. */
  title: string
  Title?: ComponentType
  /** For the file chooser. */
  accept: string
  /** The pages of one export may come together. */
  several: boolean
  HowTo: ComponentType
  /** What is asked for instead of a file; it leads to the run by itself. */
  Ask?: ComponentType
}
