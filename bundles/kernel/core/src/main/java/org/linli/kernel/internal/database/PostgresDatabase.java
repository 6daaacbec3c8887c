// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL: in one database a schema for each module, owned by a role of its own that has no right on any other. The
 * roles are made by the configured one, or were prepared by a database administrator.
 */
final class PostgresDatabase implements Database {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresDatabase.class);
    private static final long PROVISIONING = 0x6c696e6c69L;

    private final Driver driver = new Driver();
    private final PostgresAccess access;
    private final SchemaPasswords passwords;
    private final SchemaPools pools;

    PostgresDatabase(PostgresAccess access, SchemaPasswords passwords, PoolLimits limits) {
        this.access = access;
        this.passwords = passwords;
        this.pools = new SchemaPools(limits);
    }

    @Override
    public String kind() {
        return "postgresql";
    }

    @Override
    public DataSource schema(String name) throws SQLException {
        SchemaName schema = new SchemaName(name);
        String role = access.rolePrefix() + schema.value();
        String password = access.passwords().getOrDefault(schema.value(), passwords.of(role));
        Login login = new Login(role, password);
        try (Connection connection = connect(access.login())) {
            provision(connection, schema, login);
        }
        return pool(schema, login);
    }

    @Override
    public void close() {
        pools.close();
    }

    private DataSource pool(SchemaName schema, Login login) {
        BasicDataSource pool = pools.open(driver, access.url(), login);
        pool.setTestOnBorrow(true);
        pool.addConnectionProperty("currentSchema", schema.value());
        pool.addConnectionProperty("ApplicationName", "linli " + schema);
        pool.addConnectionProperty("tcpKeepAlive", "true");
        return pool;
    }

    private void provision(Connection connection, SchemaName schema, Login login) throws SQLException {
        boolean mayCreateRoles = exists(
                connection,
                "SELECT 1 FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolcreaterole) AND ? <> ''",
                login.user());
        try (Statement statement = connection.createStatement()) {
            // two nodes that start at once take turns
            statement.execute("SELECT pg_advisory_lock(" + PROVISIONING + ")");
            if (mayCreateRoles) {
                makeRole(connection, login);
            }
            if (!exists(connection, "SELECT 1 FROM pg_namespace WHERE nspname = ?", schema.value())) {
                makeSchema(statement, schema, login);
            }
            if (mayCreateRoles) {
                closePublic(connection, statement);
            }
        }
        checkLogin(schema, login);
    }

    private void makeRole(Connection connection, Login login) throws SQLException {
        boolean known = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", login.user());
        if (known && !access.adoptRoles()) {
            return;
        }
        if (!known) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE " + login.user() + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE");
            }
        }
        // hashed on this side, so that the password appears in no log of the server
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(login.user(), login.password().toCharArray(), null);
    }

    private void makeSchema(Statement statement, SchemaName schema, Login login) throws SQLException {
        try {
            // only a member of a role may give it a schema; superusers need not and do not keep it
            statement.execute("GRANT " + login.user() + " TO CURRENT_USER");
            statement.execute("CREATE SCHEMA " + schema + " AUTHORIZATION " + login.user());
            statement.execute("ALTER ROLE " + login.user() + " SET search_path = " + schema);
            statement.execute("REVOKE " + login.user() + " FROM CURRENT_USER");
        } catch (SQLException refused) {
            throw new SQLException(
                    "The role " + access.login().user() + " may not make the schema " + schema + ". Either give it"
                            + " CREATEROLE and CREATE on the database, or let a database administrator run: "
                            + preparation(schema, login),
                    refused.getSQLState(),
                    refused);
        }
    }

    private static void closePublic(Connection connection, Statement statement) throws SQLException {
        if (exists(
                connection,
                "SELECT 1 FROM pg_namespace WHERE nspname = ? AND pg_has_role(current_user, nspowner, 'USAGE')",
                "public")) {
            statement.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
        } else {
            LOG.info("The schema public belongs to somebody else and stays as it is");
        }
    }

    private void checkLogin(SchemaName schema, Login login) throws SQLException {
        try (Connection connection = connect(login);
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT has_schema_privilege('" + schema + "', 'CREATE')");
        } catch (SQLException refused) {
            if (!String.valueOf(refused.getSQLState()).startsWith("28")) {
                throw refused;
            }
            throw new SQLException(
                    "The role " + login.user() + " is there, but not with our password. If another node of this"
                            + " installation made it, copy that node's database.key to this one; if that file was lost,"
                            + " set adoptRoles=true once; if an administrator made it, give its password as password."
                            + schema + ". All in etc/org.linli.database.cfg",
                    refused.getSQLState(),
                    refused);
        }
    }

    private static String preparation(SchemaName schema, Login login) {
        return "CREATE ROLE " + login.user() + " LOGIN PASSWORD '...'; CREATE SCHEMA " + schema + " AUTHORIZATION "
                + login.user() + "; ALTER ROLE " + login.user() + " SET search_path = " + schema
                + "; REVOKE ALL ON SCHEMA public FROM PUBLIC; and put the password into etc/org.linli.database.cfg as"
                + " password." + schema;
    }

    private Connection connect(Login login) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(Map.of("user", login.user(), "password", login.password(), "ApplicationName", "linli"));
        Connection connection = driver.connect(access.url(), properties);
        if (connection == null) {
            throw new SQLException("not an address of PostgreSQL: " + access.url());
        }
        return connection;
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }
}
