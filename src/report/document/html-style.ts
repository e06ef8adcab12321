const light = `--page:#fff;--face:#f5f6f8;--text:#1b1d21;--quiet:#565d66;--edge:#d5d9df;--link:#174a8b;
--met:#17663a;--unmet:#ad1f1f;--undetermined:#7d5200;--not-applicable:#565d66`

const dark = `--page:#14171b;--face:#1d2126;--text:#e7e9ec;--quiet:#a9b0b9;--edge:#383e46;--link:#8fbcff;
--met:#72d199;--unmet:#ff938a;--undetermined:#f0c264;--not-applicable:#a9b0b9`

/** Text, colours and measures of every page. */
const page = `
:root{color-scheme:light dark;${light}}
@media (prefers-color-scheme:dark){:root{${dark}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--text);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;overflow-wrap:break-word}
main{max-width:60rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1,h2,h3,h4,h5,h6{line-height:1.25;text-wrap:balance;break-after:avoid;scroll-margin-top:1rem}
h1{font-size:1.9rem;margin:0 0 1rem}
main>*+h1{margin-top:4rem;padding-top:2rem;border-top:3px solid var(--text)}
h2{font-size:1.4rem;margin:2.75rem 0 .75rem;padding-bottom:.3rem;border-bottom:1px solid var(--edge)}
h3{font-size:1.1rem;margin:2rem 0 .6rem}
h4,h5,h6{font-size:1rem;margin:0 0 .25rem}
p{margin:.5rem 0;max-width:46rem}
a{color:var(--link)}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
code{font:.9em ui-monospace,"Cascadia Mono",Menlo,Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere}
pre{overflow-x:auto;padding:.75rem 1rem;background:var(--face);border-radius:.3rem}
pre code{overflow-wrap:normal}
.quiet,.tail{color:var(--quiet)}
p.quiet,.tail{font-size:.9rem}
.met{color:var(--met)}.unmet{color:var(--unmet)}.undetermined{color:var(--undetermined)}.not-applicable{color:var(--not-applicable)}
del{color:var(--unmet)}ins{color:var(--met)}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}`

/** Lists, labelled texts, titled parts and trees. */
const lists = `
ul{margin:.4rem 0;padding-left:1.25rem}
li{margin:.2rem 0}
li>ul{margin:.1rem 0}
li.marked,li.bare{list-style:none;position:relative}
li.marked>.mark{position:absolute;left:-1.25rem}
.tail::before{content:"· "}
dl{margin:.5rem 0}
dl>div{display:grid;grid-template-columns:9rem 1fr;gap:0 1rem;padding:.2rem 0}
dt{color:var(--quiet);font-size:.9rem;padding-top:.1rem;hyphens:auto}
dd{margin:0;grid-column:2;min-width:0}
dd>ul{margin:.1rem 0;font-size:.9rem}
.entry{margin:.9rem 0;padding:.7rem 1rem;border:1px solid var(--edge);border-left:.3rem solid var(--edge);border-radius:.3rem}
.entry:is(.met,.unmet,.undetermined,.not-applicable){color:inherit;border-left-color:currentColor}
.entry>:is(h3,h4,h5,h6){font-size:1rem;margin:0 0 .25rem}
.entry.unmet{border-left-color:var(--unmet)}.entry.undetermined{border-left-color:var(--undetermined)}.entry.met{border-left-color:var(--met)}
.tree,.tree ul{list-style:none}
.tree ul{margin:0;padding-left:1rem;border-left:1px solid var(--edge)}
.tree{padding-left:0}
summary{cursor:pointer}
.why{margin:.35rem 0 .1rem;font-size:.9rem}
.why>summary{color:var(--quiet)}
.why>.tree{margin:.3rem 0;padding:.5rem .75rem;background:var(--face);border-radius:.3rem;overflow-x:auto}
.why>.tree>li+li{margin-top:.5rem;padding-top:.5rem;border-top:1px solid var(--edge)}`

const tables = `
.table{overflow-x:auto;margin:.75rem 0}
.table+.table{margin-top:2rem}
table{border-collapse:collapse;font-size:.95rem;font-variant-numeric:tabular-nums}
th,td{padding:.35rem .75rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--edge)}
tbody th{font-weight:400}
th .quiet{font-size:.85rem;overflow-wrap:anywhere}
.pairs{width:100%;table-layout:fixed}.pairs thead th:first-child{width:38%}
thead th,thead td{border-bottom:2px solid var(--text);vertical-align:bottom;background:var(--page)}
th:first-child{padding-left:.25rem}
td>div{padding-left:1rem;text-indent:-1rem}
.right{text-align:right}.center{text-align:center}.short,.few{white-space:nowrap}
tr.depth-1 th{padding-top:1.25rem;font-weight:700;border-bottom-color:var(--text)}
tr.depth-2 th{padding-top:.6rem;font-size:.85rem}
td .sign{display:inline-block;min-width:1.7em;border-radius:.25rem;text-align:center;font-weight:700;background:color-mix(in srgb,currentColor 13%,transparent)}
td .sign.not-applicable{background:none}
.many :is(th,td){padding-inline:.3rem}.many td .sign{min-width:1.5em}
@media screen and (min-width:60rem){.table:not(.broad){overflow:visible}.table:not(.broad) thead :is(th,td){position:sticky;top:0}}`

/** Contents: folded above the report where there is little room, beside it where there is enough. */
const contents = `
nav{padding:.75rem 1.25rem;background:var(--face);border-bottom:1px solid var(--edge)}
nav summary{font-weight:600}
nav ul{list-style:none;padding:0;margin:.5rem 0 0}
nav a{display:block;padding:.2rem 0;text-decoration:none}
nav a:hover{text-decoration:underline}
nav .level-1{font-weight:600;margin-top:.75rem}
@supports selector(::details-content){@media screen and (min-width:70rem){
body:has(>nav){display:grid;grid-template-columns:16rem minmax(0,1fr)}
nav{position:sticky;top:0;height:100vh;overflow-y:auto;font-size:.9rem;border-bottom:0;border-right:1px solid var(--edge);padding-top:2.25rem}
nav summary{list-style:none;pointer-events:none}
nav details::details-content{content-visibility:visible;block-size:auto}
nav+main{width:100%;padding-inline:2.5rem}}}`

/** Charts: the parts of a bar differ by their filling and edge too, not by colour alone. */
const charts = `
figure{margin:1.25rem 0;break-inside:avoid}
figcaption{font-weight:700;margin-bottom:.4rem}
.plot{overflow-x:auto}
svg{display:block;width:100%;min-width:36rem;max-width:60rem;height:auto;font-size:13px;font-variant-numeric:tabular-nums}
svg.wide{min-width:52rem}
svg text{fill:var(--text)}
.bar rect{stroke:currentColor;stroke-width:1.5;fill:none}
.bar text{fill:currentColor;font-size:12px}
.bar.unmet rect{fill:currentColor}.bar.unmet text{fill:var(--page)}
.bar.undetermined rect{stroke-dasharray:4 2}
.bar.met rect{fill:currentColor;fill-opacity:.18}
.bar.not-applicable rect{stroke-width:.5}
figure summary{font-size:.9rem;color:var(--quiet)}`

/** What filters and sorts: little above the report, and not in print but for what it left out. */
const choosing = `
[hidden]{display:none!important}
main>#choose+h1{margin-top:0;padding-top:0;border-top:0}
#choose{margin:0 0 2rem;padding:.6rem 1rem;background:var(--face);border:1px solid var(--edge);border-radius:.3rem}
#choose summary{font-weight:600}
.controls{display:grid;grid-template-columns:repeat(auto-fill,minmax(11rem,1fr));gap:.6rem 1rem;margin:.6rem 0}
.controls label{display:block;min-width:0}
.controls label>span{display:block;font-size:.85rem;color:var(--quiet)}
.controls :is(input,select),#choose button{width:100%;min-height:2.25rem;padding:.25rem .5rem;font:inherit;color:var(--text);background:var(--page);border:1px solid var(--quiet);border-radius:.25rem}
#choose p{min-height:2rem;display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;max-width:none;margin:.4rem 0 0;font-size:.9rem}
#choose select{text-overflow:ellipsis}
#choose button{width:auto;min-height:2rem;cursor:pointer}
#choose:not(.active) button{display:none}
.whose{font-weight:400}
.self{margin-left:.4rem;font-weight:400;text-decoration:none;color:var(--quiet)}
:target{outline:2px solid var(--link);outline-offset:3px;scroll-margin-top:1rem}
:is(h1,h2,h3,main):target{outline:0}`

const narrow = `
@media screen and (max-width:40rem){
main{padding:1.25rem 1rem 3rem}
h1{font-size:1.5rem}h2{font-size:1.25rem}h1,h2,h3,h4{hyphens:auto}
#choose{padding:.5rem .75rem;margin-bottom:1.25rem}.controls{grid-template-columns:1fr 1fr;gap:.5rem .75rem}
dl>div{grid-template-columns:6rem 1fr;gap:0 .75rem}
.entry dl>div{display:block}.entry dd{padding-bottom:.3rem}
.entry{padding:.6rem .75rem}
th,td{padding:.3rem}table{font-size:.85rem}th{hyphens:auto}
.few{white-space:normal}td .sign{min-width:1.3em}
.table{background:linear-gradient(90deg,var(--page) .8rem,transparent) 0/2rem 100% no-repeat local,
linear-gradient(-90deg,var(--page) .8rem,transparent) 100%/2rem 100% no-repeat local,
linear-gradient(90deg,var(--edge),transparent) 0/.7rem 100% no-repeat,
linear-gradient(-90deg,var(--edge),transparent) 100%/.7rem 100% no-repeat}
thead th,thead td{background:none}
.many :is(th[scope=row],thead :first-child){position:sticky;left:0;max-width:9rem;background:var(--page);box-shadow:inset 0 -1px var(--edge)}
.many th[scope=rowgroup]>span{position:sticky;left:.3rem}}`

const print = `
@media print{:root{color-scheme:light;${light}}
@page{size:A4;margin:18mm 16mm}
html{font-size:9.5pt}nav,#choose:not(.active),#choose details,#choose button,.self,.why:not([open]){display:none}main{max-width:none;padding:0}
h1{font-size:18pt}h2{font-size:13pt}h3{font-size:11pt}
main>*+h1{break-before:page;margin-top:0;padding-top:0;border-top:0}
.table{overflow:visible}thead{display:table-header-group}tr,li{break-inside:avoid}tr:is(.depth-1,.depth-2){break-after:avoid}
p{orphans:3;widows:3;max-width:none}a{color:inherit}}`

/** The style of a page: light, dark and printed, on a desk and in a hand. */
export const htmlStyle = [page, lists, tables, contents, charts, choosing, narrow, print].join('\n').trim()
