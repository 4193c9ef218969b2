import { useLingui } from '@lingui/react/macro'
import { SegmentedControl } from '@mantine/core'
import { sources } from '../sources/all'
import type { SourceKind } from '../sources/kind'
import styles from './upload.module.css'

/** Out of which house the file comes. */
export function SourceChoice({
  chosen,
  onChoose,
}: {
  chosen: SourceKind
  onChoose: (source: SourceKind) => void
}) {
  const { t } = useLingui()
  if (sources.length < 2) return null
  return (
    <SegmentedControl
      aria-label={t`Where the file comes from`}
      className={styles.sources ?? ''}
      value={chosen.name}
      onChange={(name) => onChoose(sources.find((source) => source.name === name) ?? chosen)}
      data={sources.map(({ name, title, Title }) => ({ value: name, label: Title ? <Title /> : title }))}
    />
  )
}
