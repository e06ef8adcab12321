/** What the loader needs of the outside world; the command line hands it over, tests keep it in memory. */
export interface Host {
  /** The current working directory, absolute. */
  readonly cwd: string
  /** Rejects if there is no such file or it cannot be read; `maximum` lets the host stop early. */
  readonly readFile: (path: string, maximum: number) => Promise<Uint8Array>
  /** The absolute path with every symbolic link resolved; rejects if there is nothing at that path. */
  readonly realPath: (path: string) => Promise<string>
  /** The same for all names of one file: a hard link, another case; rejects if there is none. */
  readonly idOf: (path: string) => Promise<string>
  readonly kindOf: (path: string) => Promise<'file' | 'folder' | 'nothing'>
  /** Files under `folder` that a glob matches, relative to it; not in `node_modules`, not in hidden folders. */
  readonly list: (glob: string, folder: string) => Promise<readonly string[]>
  /** Told of each design before it is read: the file, counted from 1, and how many there are. */
  readonly reading?: (file: string, at: number, total: number) => void
  /** Standard input; `maximum` lets the host stop early. */
  readonly stdin: (maximum: number) => Promise<Uint8Array>
}
