/** A page inside the editor: its own script and style, nothing from elsewhere, and nothing runs that is not ours. */
import { l10n, Uri, type Webview, type WebviewOptions } from 'vscode';

export function pageOptions(extension: Uri): WebviewOptions {
  return { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, 'dist'), ...[folderOf(extension)]] };
}

/** `name`: of the script in dist and of the style in client/pages. */
export function pageHtml(webview: Webview, extension: Uri, name: string): string {
  const nonce = randomName();
  const source = (...path: readonly string[]): string =>
    webview.asWebviewUri(Uri.joinPath(extension, ...path)).toString();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource} 'nonce-${nonce}'`,
    `font-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style id="page-style" nonce="${nonce}"></style>
<link rel="stylesheet" href="${source('client', 'pages', `${name}.css`)}">
</head>
<body>
<p id="stale" role="status" hidden></p>
<div id="said" role="status" aria-live="polite"></div>
<div id="page"><p>${l10n.t('Reading the draft…')}</p></div>
<script nonce="${nonce}" src="${source('dist', 'pages', `${name}.js`)}"></script>
</body>
</html>`;
}

function folderOf(extension: Uri): Uri {
  return Uri.joinPath(extension, 'client', 'pages');
}

/** Nobody can guess it: only the script and style that carry it are taken. */
function randomName(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
