-- The end of each log. Who appends holds its row until everything is in: one writer at a time for a log.
create table event_log (
    name          varchar(200) primary key,
    last_position bigint not null,
    last_time     timestamp(6) with time zone
);

-- What has happened. Nothing here is ever changed or deleted.
create table event (
    log      varchar(200) not null references event_log (name),
    position bigint       not null,
    stream   varchar(400) not null,
    version  bigint       not null,
    recorded timestamp(6) with time zone not null,
    type     varchar(200) not null,
    form     integer      not null,
    fields   text         not null,
    primary key (log, position),
    unique (log, stream, version)
);
