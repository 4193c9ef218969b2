import type { SourceKind } from '../sources/kind'
import styles from './upload.module.css'

/** How one gets the file out of the other house. */
export function HowToExport({ source: { HowTo } }: { source: SourceKind }) {
  return (
    <section className={styles.how}>
      <HowTo />
    </section>
  )
}
