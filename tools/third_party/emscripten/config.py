# Configuration of the private Emscripten: everything is found beside this file; Debian's clang 19 compiles.
import os
import shutil

_root = os.path.dirname(os.path.abspath(os.environ['EM_CONFIG']))
LLVM_ROOT = '/usr/bin'
LLVM_ADD_VERSION = '19'
CLANG_ADD_VERSION = '19'
BINARYEN_ROOT = os.path.join(_root, 'usr')
NODE_JS = os.environ.get('EMSDK_NODE') or shutil.which('node')
CACHE = os.path.join(_root, 'usr/share/emscripten/cache')
FROZEN_CACHE = True
