// Builds wwwroot/dist: one stylesheet of all styles beside the pages, and a module for each script that a page names.
import { mkdirSync, writeFileSync, copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as sass from 'sass'
import { build } from 'esbuild'

const out = 'wwwroot/dist'
const main = 'Features/Shared/Styles/app.scss'

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })

const files = readdirSync('Features', { recursive: true }).map(file => join('Features', file)).sort()

// A page's own styles follow the shared ones; one compilation, so that all stand under one configuration.
const own = files.filter(file => file.endsWith('.scss') && !file.startsWith('Features/Shared/Styles'))
const style = sass.compileString(
  readFileSync(main, 'utf8') + own.map((file, i) => `@use "${file.replace(/\.scss$/, '')}" as own${i};\n`).join(''),
  {
    url: pathToFileURL(main),
    style: 'compressed',
    loadPaths: ['.', 'node_modules/govuk-frontend/dist', 'node_modules/@ministryofjustice/frontend', 'node_modules'],
    quietDeps: true,
    logger: sass.Logger.silent,
    silenceDeprecations: ['import', 'global-builtin']
  }
)
writeFileSync(join(out, 'app.css'), style.css)

const scripts = files.filter(file => file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.split('/').pop().startsWith('_'))
await build({
  entryPoints: scripts.map(file => ({ in: file, out: relative('Features', file).replace(/\.ts$/, '').toLowerCase() })),
  outdir: out,
  bundle: true,
  format: 'esm',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  target: 'es2022',
  minify: true,
  logLevel: 'warning'
})

for (const file of ['maplibre-gl.css', 'maplibre-gl-worker.mjs', 'maplibre-gl-shared.mjs']) {
  copyFileSync(join('node_modules/maplibre-gl/dist', file), join(out, file))
}
