#!/usr/bin/env node
// The name by which the front door was known.
import './opcat.cjs'
