import { Plural, Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconDownload, IconInfoCircle } from '@tabler/icons-react'
import { useWorkspace } from '#api/workspace'
import type { Problem, ReadRun } from '../asking/import-api'
import { asCsv } from './choosing'
import styles from './plan.module.css'

/** What to know beforehand, and the rows that cannot be taken, each with its place and its reason. */
export function NoticesPart({ run }: { run: ReadRun }) {
  const { notices, quarantine, quarantine_count, repairs, repairs_count } = run.dry_run
  return (
    <>
      {notices.length > 0 ? (
        <section>
          <h2 className={styles.heading}>
            <Trans>Good to know</Trans>
          </h2>
          <ul className={styles.notices}>
            {notices.map(({ code, text }) => (
              <li key={code}>
                <IconInfoCircle size={16} aria-hidden />
                <span>{text}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {quarantine_count > 0 ? (
        <section>
          <h2 className={styles.heading}>
            <IconAlertTriangle size={17} className={styles.warning} aria-hidden />
            <Plural
              value={quarantine_count}
              one="# thing cannot be taken and stays out"
              other="# things cannot be taken and stay out"
            />
            <RowsToMend run={run} />
          </h2>
          <Problems rows={quarantine} />
        </section>
      ) : null}
      {repairs_count > 0 ? (
        <details className={styles.details}>
          <summary>
            <Plural
              value={repairs_count}
              one="# thing was put right on reading"
              other="# things were put right on reading"
            />
          </summary>
          <Problems rows={repairs} />
        </details>
      ) : null}
    </>
  )
}

/** A reason may end without a stop, where the words of the file stand last. */
export function asSentence(reason: string): string {
  return /[.!?…]["”’»)]?$/.test(reason.trim()) ? reason : `${reason.trim()}.`
}

/** The rows that were set aside, as a table to be mended. */
export function RowsToMend({ run }: { run: ReadRun }) {
  const workspace = useWorkspace()
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconDownload size={14} aria-hidden />}
      component="a"
      href={
        run.mendable
          ? `/api/${encodeURIComponent(workspace)}/imports/${run.id}/quarantine`
          : `data:text/csv;charset=utf-8,${encodeURIComponent(asCsv(run.dry_run.quarantine))}`
      }
      download={`${run.file}.quarantine.csv`}
    >
      {run.mendable ? <Trans>Download, to mend and bring again</Trans> : <Trans>Download as CSV</Trans>}
    </Button>
  )
}

function Problems({ rows }: { rows: readonly Problem[] }) {
  return (
    <ul className={styles.problems}>
      {rows.map((row) => (
        <li key={`${row.path}-${row.line}-${row.reason}`}>
          <span>{asSentence(row.reason)}</span> <span className={styles.quiet}>{row.advice}</span>
          <code>
            {row.file}
            {row.line ? `:${row.line}` : ''} {row.path}
          </code>
        </li>
      ))}
    </ul>
  )
}
