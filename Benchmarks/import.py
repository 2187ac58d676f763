#!/usr/bin/env python3
"""Imports contracts with `beizeng import`, and loads the rows that came of it with the engine's bulk loader, in turn.

Ours is the whole process from the file as people write it: every cell checked, every party looked up, versions,
hashes, indexes, the act sealed in the log. The peer gets our finished rows as CSV and loads them into the same table
with the same indexes, in one transaction under the same durability: `.import` of the sqlite3 shell, and `\\copy`, that
is COPY, of psql. The shell gets the page cache that ours has, 64 MiB instead of its own 2 MiB; page size and
checkpoints are SQLite's defaults on both sides. `.import` knows neither NULL nor bytes, so in its table empty cells are
empty texts, the table is not STRICT, and salt and hash are the first 16 and 32 of their hexadecimal digits: as many
bytes as ours have. COPY loads the very table, salt and hash as bytes.

Called by script/bench, which builds the program. Only Python's own library is used.
"""
import argparse
import csv
import hashlib
import os
import pwd
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from glob import glob

import import_rows

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
POLICY = os.path.join(ROOT, "Policies", "jinan-doubling-2023")
# What must be the same in both tables: names, parties and amounts, in the order of the names.
COMPARED = ("SELECT id, version, seller_id, buyer_id, turnover, technology_amount, tax_exempt, registered_on "
            "FROM contract_version ORDER BY id, version")


# The page cache of the program, in KiB, for the shell.
CACHE = "PRAGMA cache_size = -65536"


class Contestant:
    """One way to get the rows in, and what its runs took."""

    def __init__(self, name):
        self.name, self.seconds, self.processor, self.megabytes = name, [], [], []

    def run(self, command, **options):
        """Runs once from the start of the process to its end; ends this program when it fails."""
        os.sync()
        with tempfile.TemporaryFile() as log:
            begin = time.perf_counter()
            child = subprocess.Popen(command, stdout=log, stderr=log, cwd=ROOT, **options)
            _, status, usage = os.wait4(child.pid, 0)
            self.seconds.append(time.perf_counter() - begin)
            self.processor.append(usage.ru_utime + usage.ru_stime)
            self.megabytes.append(usage.ru_maxrss / 1024)
            child.returncode = os.waitstatus_to_exitcode(status)
            if child.returncode != 0:
                log.seek(0)
                sys.stderr.write(log.read().decode(errors="replace"))
                raise SystemExit(f"bench: {self.name} ended with status {child.returncode}")


class Program:
    """The built program on one database."""

    def __init__(self, program, folder, address):
        self.program, self.address = program, address
        self.environment = {
            **os.environ, "BEIZENG_DATABASE": address, "BEIZENG_KEYS": os.path.join(folder, "keys"),
            "BEIZENG_POLICY": POLICY, "TZ": "Asia/Shanghai"}

    def call(self, *arguments):
        done = subprocess.run(
            [self.program, *arguments], env=self.environment, cwd=ROOT, capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f"bench: {' '.join(arguments)}: {done.stderr}{done.stdout}")
        return done.stdout

    def begin(self, parties):
        """A record with a registrar, who knows the parties."""
        self.call("init", "--origin", "log.example/acts", "--admin", "admin", "--name", "王", "--unit", "局")
        self.call("account", "open", "reg", "--name", "李", "--unit", "局", "--role", "registrar", "--as", "admin")
        self.call("import", parties, "--kind", "organisation", "--as", "reg")

    def importing(self, contracts):
        return [self.program, "import", contracts, "--kind", "contract", "--as", "reg", "--strict"]


def text_digest(lines):
    """The number of rows and a digest over them."""
    digest, count = hashlib.sha256(), 0
    for line in lines:
        digest.update(line.encode() + b"\n")
        count += 1
    return count, digest.hexdigest()


# --- SQLite


class SQLite:
    name = "SQLite"

    def __init__(self, program, folder, files):
        self.folder, self.contracts = folder, files[1]
        self.base, self.ours, self.peer = (os.path.join(folder, f"{name}.sqlite") for name in ("base", "ours", "peer"))
        self.rows = os.path.join(folder, "rows.csv")
        Program(program, folder, self.base).begin(files[0])
        connection = sqlite3.connect(self.base)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        self.program = Program(program, folder, self.ours)

    def close(self):
        pass

    def run_ours(self, contestant):
        self.remove(self.ours)
        shutil.copy(self.base, self.ours)
        contestant.run(self.program.importing(self.contracts), env=self.program.environment)

    def write_rows(self):
        """What our table holds, for the peer to load."""
        connection = sqlite3.connect(self.ours)
        cursor = connection.execute("SELECT * FROM contract_version ORDER BY act_row")
        salt = [column[0] for column in cursor.description].index("salt")
        with open(self.rows, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            for row in cursor:
                row = list(row)
                row[salt], row[salt + 1] = row[salt].hex()[:16], row[salt + 1].hex()[:32]
                writer.writerow(row)
        self.schema = [text.replace(" STRICT", "").replace("BLOB", "TEXT") for text, in connection.execute(
            "SELECT sql FROM sqlite_schema WHERE tbl_name = 'contract_version' AND type IN ('table', 'index') "
            "AND sql IS NOT NULL ORDER BY type DESC")]
        connection.close()

    def run_peer(self, contestant):
        self.remove(self.peer)
        connection = sqlite3.connect(self.peer)
        for text in ["PRAGMA journal_mode = WAL", *self.schema]:
            connection.execute(text)
        connection.close()
        contestant.run([
            "sqlite3", "-cmd", CACHE, "-cmd", "PRAGMA synchronous = FULL", "-cmd", "PRAGMA fullfsync = ON",
            "-cmd", "PRAGMA checkpoint_fullfsync = ON", self.peer, f".import --csv {self.rows} contract_version"])

    def digest(self, which):
        connection = sqlite3.connect(which)
        found = text_digest("|".join(map(str, row)) for row in connection.execute(COMPARED))
        connection.close()
        return found

    @staticmethod
    def remove(path):
        for end in ("", "-wal", "-shm"):
            if os.path.exists(path + end):
                os.remove(path + end)


# --- PostgreSQL


class PostgreSQL:
    """A server of its own in a temporary folder."""

    name = "PostgreSQL"

    def __init__(self, program, folder, files):
        found = shutil.which("initdb")
        self.programs = os.path.dirname(found or sorted(glob("/usr/lib/postgresql/*/bin/initdb"))[-1])
        self.home = tempfile.mkdtemp(prefix="beizeng-bench-", dir=folder)
        self.contracts, self.rows = files[1], os.path.join(self.home, "rows.csv")
        self.as_server = {}
        if os.geteuid() == 0:
            user = pwd.getpwnam("postgres")
            self.as_server = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
            os.chown(self.home, user.pw_uid, user.pw_gid)
            at = self.home
            while at not in (os.path.dirname(ROOT), "/") and (at := os.path.dirname(at)):
                os.chmod(at, os.stat(at).st_mode | 0o001)
        self.socket = tempfile.mkdtemp(prefix="beizeng-")
        os.chmod(self.socket, 0o777)
        self.data = os.path.join(self.home, "data")
        self.server("initdb", "-D", self.data, "-U", "postgres", "-A", "trust", "--data-checksums",
                    "--encoding", "UTF8", "--locale", "C.UTF-8")
        self.server("pg_ctl", "-D", self.data, "-l", os.path.join(self.home, "log"), "-w", "start",
                    "-o", f"-k {self.socket} -c listen_addresses=''")
        self.sql("postgres", "CREATE DATABASE base")
        Program(program, self.home, self.address("base")).begin(files[0])
        self.program = Program(program, self.home, self.address("ours"))
        self.ours, self.peer = "ours", "peer"

    def close(self):
        self.server("pg_ctl", "-D", self.data, "-m", "immediate", "-w", "stop")
        shutil.rmtree(self.socket, ignore_errors=True)
        shutil.rmtree(self.home, ignore_errors=True)

    def address(self, database):
        return f"postgres://postgres@/{database}?host={self.socket}"

    def server(self, name, *arguments):
        done = subprocess.run([os.path.join(self.programs, name), *arguments], stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, cwd=self.home, text=True, **self.as_server)
        if done.returncode != 0:
            raise SystemExit(f"bench: {name}: {done.stderr}")

    def psql(self, database, *arguments):
        return ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", self.socket, "-U", "postgres",
                "-d", database, *arguments]

    def sql(self, database, *statements):
        commands = [word for statement in statements for word in ("-c", statement)]
        return subprocess.run(self.psql(database, *commands), check=True, stdout=subprocess.PIPE, text=True).stdout

    def renew(self, database):
        self.sql("postgres", "SET client_min_messages = warning", f"DROP DATABASE IF EXISTS {database}",
                 f"CREATE DATABASE {database} TEMPLATE base", "CHECKPOINT")

    def run_ours(self, contestant):
        self.renew("ours")
        contestant.run(self.program.importing(self.contracts), env=self.program.environment)

    def write_rows(self):
        self.sql("ours", f"\\copy (SELECT * FROM contract_version ORDER BY act_row) TO '{self.rows}' (FORMAT csv)")

    def run_peer(self, contestant):
        self.renew("peer")
        contestant.run(self.psql("peer", "-c", f"\\copy contract_version FROM '{self.rows}' (FORMAT csv)"))

    def digest(self, which):
        child = subprocess.Popen(self.psql(which, "-c", COMPARED), stdout=subprocess.PIPE, text=True)
        found = text_digest(line.rstrip("\n") for line in child.stdout)
        if child.wait() != 0:
            raise SystemExit("bench: psql could not read the rows")
        return found


def compete(engine, runs, verify):
    """Runs both in turn and returns the lines of the table."""
    ours, peer = Contestant("beizeng import"), Contestant(
        "sqlite3 .import" if engine.name == "SQLite" else "psql \\copy")
    for run in range(runs):
        engine.run_ours(ours)
        if run == 0:
            engine.write_rows()
        engine.run_peer(peer)
    found, expected = engine.digest(engine.ours), engine.digest(engine.peer)
    if found != expected:
        raise SystemExit(f"bench: {engine.name}: {found} rows of ours against {expected} of {peer.name}")
    if verify:
        engine.program.call("verify")
    base = statistics.median(peer.seconds)
    ratios = [mine / theirs for mine, theirs in zip(ours.seconds, peer.seconds)]
    spread = f"   {min(ratios):.2f} to {max(ratios):.2f} run by run"
    return found[0], [
        f"{engine.name + ': ' + one.name:34}{statistics.median(one.seconds):>10.2f}{statistics.median(one.processor):>10.2f}"
        f"{max(one.megabytes):>10.0f}"
        f"{statistics.median(one.seconds) / base:>8.2f}{spread if one is ours else ''}" for one in (peer, ours)]


def main():
    parser = argparse.ArgumentParser(prog="script/bench import", description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--work", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=3, help="runs of each; the table shows their median")
    parser.add_argument("--seed", type=int, default=2023)
    parser.add_argument("--engine", choices=["sqlite", "postgresql"], help="one of the two alone")
    parser.add_argument("--verify", action="store_true", help="verify the record that an import left")
    arguments = parser.parse_args()
    if arguments.runs < 1 or arguments.rows < 1:
        parser.error("--rows and --runs must be 1 or more")

    files = import_rows.make(
        arguments.rows, arguments.seed, os.path.join(arguments.work, f"facts-{arguments.rows}-{arguments.seed}"))
    table = [f"{'':34}{'median s':>10}{'CPU s':>10}{'peak MB':>10}{'ratio':>8}"]
    for kind in (SQLite, PostgreSQL):
        if arguments.engine not in (None, kind.name.lower()):
            continue
        with tempfile.TemporaryDirectory(dir=arguments.work) as folder:
            os.chmod(folder, 0o711)
            engine = kind(arguments.program, folder, files)
            try:
                count, lines = compete(engine, arguments.runs, arguments.verify)
            finally:
                engine.close()
        table += lines
    print(f"{count} contracts, {os.cpu_count()} cores, {arguments.runs} runs each in turn\n")
    print("\n".join(table))
    print("\nthe rows are the same: number, names, parties, amounts and days"
          + ("; the record verifies" if arguments.verify else ""))


if __name__ == "__main__":
    main()
