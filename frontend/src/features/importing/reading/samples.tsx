import { Fragment } from 'react'
import styles from '../plan/plan.module.css'

/** What stands in a file, each text in a frame of its own: “1 200,50” has a blank inside. */
export function Samples({ texts }: { texts: readonly string[] }) {
  return texts.map((text, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same may stand there twice.
    <Fragment key={at}>
      {at > 0 ? ' ' : null}
      <code className={styles.chip}>{text}</code>
    </Fragment>
  ))
}
