#!/bin/sh
# Makes a release that needs no build: a commit with the bundles in it, of which nothing stays but the tag. The GitHub
# Action and pre-commit run from a checkout of the tag. Usage: integrations/release.sh
set -eu
cd "$(dirname "$0")/.."
version=$(node -p 'require("./package.json").version')
if [ -n "$(git status --porcelain)" ]; then
  echo "There are changes that are not committed: a release is made of a commit." >&2
  exit 1
fi
if git rev-parse -q --verify "refs/tags/v$version" > /dev/null; then
  echo "The tag v$version is there already: change the version in package.json." >&2
  exit 1
fi
npm run build
# What the npm package has of dist is what a release has.
files=$(sed -n 's|^!/\(dist/.*\)|\1|p' .npmignore)
# In an index of its own: neither the branch nor what lies in the folder is touched.
GIT_INDEX_FILE=$(mktemp)
export GIT_INDEX_FILE
trap 'rm -f "$GIT_INDEX_FILE"' EXIT
git read-tree HEAD
# shellcheck disable=SC2086
git add -f $files
commit=$(git commit-tree -p HEAD -m "creg $version" "$(git write-tree)")
git tag -a "v$version" -m "creg $version" "$commit"
echo "v$version is made; to publish it: git push origin v$version && npm publish"
